package io.musterbook.directorysync.internal.provisioning;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.musterbook.directorysync.DirectoryUser;
import io.musterbook.directorysync.DirectoryUserDeactivated;
import io.musterbook.directorysync.DirectoryUserDeleted;
import io.musterbook.directorysync.DirectoryUserProvisioned;
import io.musterbook.directorysync.DirectoryUserReactivated;
import io.musterbook.directorysync.DirectoryUserUpdated;
import io.musterbook.directorysync.internal.connection.ScimCaller;
import io.musterbook.directorysync.internal.representation.Precondition;
import io.musterbook.directorysync.internal.representation.Version;
import io.musterbook.directorysync.internal.scim.patch.PatchRequest;
import io.musterbook.directorysync.internal.scim.resource.Tolerances;
import io.musterbook.directorysync.internal.scim.resource.UserReader;
import io.musterbook.directorysync.internal.store.Document;
import io.musterbook.directorysync.internal.store.SearchKeys;
import io.musterbook.directorysync.internal.store.StoredUser;
import io.musterbook.directorysync.internal.store.UserTable;
import io.musterbook.directorysync.internal.sync.Link;
import io.musterbook.workspace.Ids;
import io.musterbook.workspace.Tallies;
import io.musterbook.workspace.WorkspaceEvent;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** SCIM writes on users: reads the body, decides what it means, stores it, and lets it take effect. */
@Stateless
public class DirectoryUserRegister implements TransactedUsers {
    private final UserTable users;
    private final Consequences consequences;
    private final Tallies tallies;
    private final Event<WorkspaceEvent> events;
    private final Clock clock;

    @Inject
    public DirectoryUserRegister(
            UserTable users, Consequences consequences, Tallies tallies, Event<WorkspaceEvent> events, Clock clock) {
        this.users = users;
        this.consequences = consequences;
        this.tallies = tallies;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public StoredUser create(ScimCaller caller, ObjectNode body, Tolerances tolerances) {
        if (!caller.mayGrant()) {
            throw Refusals.notGranted(caller);
        }
        var draft = UserDraft.sent(UserReader.read(body, caller.strictness(), tolerances), true);
        var now = clock.instant();
        var id = Ids.next(now);
        var link = consequences.ofNew(caller, id, draft);
        var user = new StoredUser(
                id,
                draft.userName(),
                draft.externalId(),
                draft.active(),
                link.member(),
                Document.of(draft.document()),
                1,
                now,
                now,
                List.of());
        UniqueViolation.as(Refusals.nameTaken(true), () -> users.insert(caller.connection(), user, keys(draft, link)));
        if (link.recounts()) {
            consequences.afterStoring(caller, id, draft, draft, link);
        }
        tallies.add(caller.connection().value(), 1);
        events.fire(new DirectoryUserProvisioned(caller.workspace(), caller.actor(), now, named(caller, user, draft)));
        return user;
    }

    @Override
    public StoredUser replace(
            ScimCaller caller, UUID id, Precondition precondition, ObjectNode body, Tolerances tolerances) {
        var current = lock(caller, id, precondition);
        var document = UserReader.read(body, caller.strictness(), tolerances);
        return write(caller, current, UserDraft.sent(document, current.active()));
    }

    @Override
    public StoredUser patch(
            ScimCaller caller, UUID id, Precondition precondition, ObjectNode body, Tolerances tolerances) {
        var request = PatchRequest.parse(body, caller.strictness(), tolerances);
        var current = lock(caller, id, precondition);
        var document = request.applyToUser(current.document().tree(), caller.strictness(), tolerances);
        return write(caller, current, UserDraft.of(document, current.active()));
    }

    @Override
    public void delete(ScimCaller caller, UUID id, Precondition precondition) {
        var current = lock(caller, id, precondition);
        var now = clock.instant();
        consequences.ofDeleted(caller, current);
        users.bury(caller.connection(), id, now);
        tallies.add(caller.connection().value(), -1);
        var draft = UserDraft.of(current.document().tree(), current.active());
        events.fire(new DirectoryUserDeleted(caller.workspace(), caller.actor(), now, named(caller, current, draft)));
    }

    private StoredUser write(ScimCaller caller, StoredUser current, UserDraft wanted) {
        var before = UserDraft.of(current.document().tree(), current.active());
        var draft = caller.mayGrant() ? wanted : lossOnly(caller, before, wanted);
        if (draft.document().equals(before.document())) {
            return current;
        }
        var link = consequences.ofChanged(caller, current, before, draft);
        var now = clock.instant();
        var user = new StoredUser(
                current.id(),
                draft.userName(),
                draft.externalId(),
                draft.active(),
                link.member(),
                Document.of(draft.document()),
                current.version() + 1,
                current.createdAt(),
                now,
                current.groups());
        boolean mailed =
                !draft.document().path("emails").equals(before.document().path("emails"));
        UniqueViolation.as(
                Refusals.nameTaken(true), () -> users.update(caller.connection(), user, keys(draft, link), mailed));
        consequences.afterStoring(caller, current.id(), before, draft, link);
        events.fire(fact(caller, before, draft, named(caller, user, draft), now));
        return user;
    }

    /** Without the right to give, what remains of a write is the access that it takes away. */
    private static UserDraft lossOnly(ScimCaller caller, UserDraft before, UserDraft wanted) {
        if (wanted.active()) {
            throw Refusals.notGranted(caller);
        }
        return UserDraft.of(before.document().deepCopy().put("active", false), false);
    }

    private StoredUser lock(ScimCaller caller, UUID id, Precondition precondition) {
        var current = users.lock(caller.connection(), id).orElseThrow(Refusals::noUser);
        precondition.require(Version.of(current));
        return current;
    }

    private static UserTable.Keys keys(UserDraft draft, Link link) {
        var reason = link.reason();
        var candidate = reason == null ? (link.settled() ? UserTable.Keys.SETTLED : null) : reason.name();
        return new UserTable.Keys(draft.userNameKey(), draft.addressKey(), candidate, SearchKeys.of(draft.document()));
    }

    private static DirectoryUser named(ScimCaller caller, StoredUser user, UserDraft draft) {
        return new DirectoryUser(
                user.id(),
                caller.connection(),
                user.userName(),
                user.externalId(),
                user.active(),
                user.member(),
                draft.profile());
    }

    private static WorkspaceEvent fact(
            ScimCaller caller, UserDraft before, UserDraft after, DirectoryUser user, Instant now) {
        if (before.active() == after.active()) {
            return new DirectoryUserUpdated(caller.workspace(), caller.actor(), now, user);
        }
        return after.active()
                ? new DirectoryUserReactivated(caller.workspace(), caller.actor(), now, user)
                : new DirectoryUserDeactivated(caller.workspace(), caller.actor(), now, user);
    }
}

package io.musterbook.directorysync.internal.provisioning;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.musterbook.directorysync.DirectoryUser;
import io.musterbook.directorysync.DirectoryUserDeactivated;
import io.musterbook.directorysync.DirectoryUserDeleted;
import io.musterbook.directorysync.DirectoryUserProvisioned;
import io.musterbook.directorysync.DirectoryUserReactivated;
import io.musterbook.directorysync.DirectoryUserUpdated;
import io.musterbook.directorysync.internal.connection.ScimCaller;
import io.musterbook.directorysync.internal.scim.patch.PatchRequest;
import io.musterbook.directorysync.internal.scim.resource.Tolerances;
import io.musterbook.directorysync.internal.scim.resource.UserReader;
import io.musterbook.directorysync.internal.store.Document;
import io.musterbook.directorysync.internal.store.StoredUser;
import io.musterbook.directorysync.internal.store.UserTable;
import io.musterbook.directorysync.internal.store.UserTable.Rival;
import io.musterbook.directorysync.internal.sync.Candidate;
import io.musterbook.directorysync.internal.sync.DirectoryEffects;
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
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** SCIM writes on users: reads the body, decides what it means, stores it, and lets it take effect. */
@Stateless
public class DirectoryUserRegister implements ProvisionedUsers {
    private final UserTable users;
    private final DirectoryEffects effects;
    private final Tallies tallies;
    private final Event<WorkspaceEvent> events;
    private final Clock clock;

    @Inject
    public DirectoryUserRegister(
            UserTable users, DirectoryEffects effects, Tallies tallies, Event<WorkspaceEvent> events, Clock clock) {
        this.users = users;
        this.effects = effects;
        this.tallies = tallies;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public StoredUser create(ScimCaller caller, ObjectNode body, Tolerances tolerances) {
        if (!caller.mayGrant()) {
            throw Refusals.notGranted(caller);
        }
        var draft = UserDraft.of(UserReader.read(body, caller.strictness(), tolerances), true);
        var now = clock.instant();
        var id = Ids.next(now);
        var rivals = rivals(caller, draft, id);
        var link = draft.active() ? effects.meet(caller, draft.profile(), addressInUse(rivals)) : Link.NONE;
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
        UniqueViolation.as(
                Refusals.nameTaken(true), () -> users.insert(caller.connection(), user, keys(draft, link.candidate())));
        tallies.add(caller.connection().value(), 1);
        events.fire(new DirectoryUserProvisioned(caller.workspace(), caller.actor(), now, named(caller, user, draft)));
        return user;
    }

    @Override
    public StoredUser replace(ScimCaller caller, UUID id, ObjectNode body, Tolerances tolerances) {
        var current = lock(caller, id);
        var document = UserReader.read(body, caller.strictness(), tolerances);
        return write(caller, current, UserDraft.of(document, current.active()));
    }

    @Override
    public StoredUser patch(ScimCaller caller, UUID id, ObjectNode body, Tolerances tolerances) {
        var request = PatchRequest.parse(body, caller.strictness(), tolerances);
        var current = lock(caller, id);
        var document = request.applyToUser(current.document().tree(), caller.strictness(), tolerances);
        return write(caller, current, UserDraft.of(document, current.active()));
    }

    @Override
    public void delete(ScimCaller caller, UUID id) {
        var current = lock(caller, id);
        var now = clock.instant();
        if (current.member() != null) {
            effects.takeAway(caller, current.member());
        }
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
        var link = apply(caller, current, before, draft);
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
        UniqueViolation.as(
                Refusals.nameTaken(true), () -> users.update(caller.connection(), user, keys(draft, link.candidate())));
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

    private Link apply(ScimCaller caller, StoredUser current, UserDraft before, UserDraft draft) {
        boolean nameChanged = !draft.userNameKey().equals(before.userNameKey());
        boolean addressChanged = !Objects.equals(draft.addressKey(), before.addressKey());
        boolean unmet = draft.active() && current.member() == null && (!before.active() || addressChanged);
        boolean inUse = (nameChanged || addressChanged || unmet) && addressInUse(rivals(caller, draft, current.id()));
        var member = current.member();
        if (member == null) {
            return unmet ? effects.meet(caller, draft.profile(), inUse) : Link.NONE;
        }
        if (!draft.profile().equals(before.profile())) {
            effects.describe(caller, member, draft.profile());
        }
        if (before.active() && !draft.active()) {
            effects.takeAway(caller, member);
        }
        return !before.active() && draft.active()
                ? effects.bringBack(caller, member)
                : new Link(member, inUse ? Candidate.ADDRESS_IN_USE : null);
    }

    private List<Rival> rivals(ScimCaller caller, UserDraft draft, UUID self) {
        var rivals = users.rivals(caller.connection(), draft.userNameKey(), draft.addressKey(), self);
        for (var rival : rivals) {
            if (rival.sameName()) {
                throw Refusals.nameTaken(rival.active());
            }
        }
        return rivals;
    }

    private static boolean addressInUse(List<Rival> rivals) {
        return rivals.stream().anyMatch(rival -> !rival.sameName());
    }

    private StoredUser lock(ScimCaller caller, UUID id) {
        return users.lock(caller.connection(), id).orElseThrow(Refusals::noUser);
    }

    private static UserTable.Keys keys(UserDraft draft, @Nullable Candidate candidate) {
        return new UserTable.Keys(draft.userNameKey(), draft.addressKey(), candidate == null ? null : candidate.name());
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

package io.musterbook.directorysync.internal.provisioning;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.musterbook.directorysync.DirectoryGroupChanged;
import io.musterbook.directorysync.DirectoryGroupCreated;
import io.musterbook.directorysync.DirectoryGroupDeleted;
import io.musterbook.directorysync.internal.connection.ScimCaller;
import io.musterbook.directorysync.internal.representation.Precondition;
import io.musterbook.directorysync.internal.representation.Version;
import io.musterbook.directorysync.internal.roles.RoleEffects;
import io.musterbook.directorysync.internal.roles.RoleTable;
import io.musterbook.directorysync.internal.scim.patch.PatchRequest;
import io.musterbook.directorysync.internal.scim.resource.GroupReader;
import io.musterbook.directorysync.internal.scim.resource.Tolerances;
import io.musterbook.directorysync.internal.store.Document;
import io.musterbook.directorysync.internal.store.GroupTable;
import io.musterbook.directorysync.internal.store.MembershipTable;
import io.musterbook.directorysync.internal.store.SearchKeys;
import io.musterbook.directorysync.internal.store.StoredGroup;
import io.musterbook.workspace.Ids;
import io.musterbook.workspace.WorkspaceEvent;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** SCIM writes on groups. Whoever changes a group locks its row first; its members are never read to change them. */
@Stateless
public class DirectoryGroupRegister implements ProvisionedGroups {
    private static final int MAX_NAME = 1_024;

    private final GroupTable groups;
    private final MembershipTable memberships;
    private final MemberNames names;
    private final RoleTable rules;
    private final RoleEffects roles;
    private final Event<WorkspaceEvent> events;
    private final Clock clock;

    @Inject
    public DirectoryGroupRegister(
            GroupTable groups,
            MembershipTable memberships,
            MemberNames names,
            RoleTable rules,
            RoleEffects roles,
            Event<WorkspaceEvent> events,
            Clock clock) {
        this.groups = groups;
        this.memberships = memberships;
        this.names = names;
        this.rules = rules;
        this.roles = roles;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Outcome create(ScimCaller caller, ObjectNode body, Tolerances tolerances) {
        if (!caller.mayGrant()) {
            throw Refusals.notGranted(caller);
        }
        var content = GroupReader.read(body, caller.strictness(), tolerances);
        var name = name(content.document());
        var now = clock.instant();
        var group = new StoredGroup(Ids.next(now), name, Document.of(content.document()), 1, now, now);
        requireFree(caller, name, group.id());
        UniqueViolation.as(
                Refusals.groupNameTaken(),
                () -> groups.insert(caller.connection(), group, externalId(content.document())));
        var members = new GroupMembers(memberships, names, caller, group.id(), now);
        var named = content.members();
        if (named != null) {
            members.add(named);
        }
        // A new group has no rule yet, so nobody's role can follow from it.
        events.fire(
                new DirectoryGroupCreated(caller.workspace(), caller.actor(), now, group.id(), name, members.added()));
        return new Outcome(group, members.skipped(), false);
    }

    @Override
    public Outcome replace(
            ScimCaller caller, UUID id, Precondition precondition, ObjectNode body, Tolerances tolerances) {
        var content = GroupReader.read(body, caller.strictness(), tolerances);
        var current = lock(caller, id, precondition);
        var members = new GroupMembers(memberships, names, caller, id, clock.instant());
        var named = content.members();
        members.replaceWith(named == null ? List.of() : named);
        return write(caller, current, content.document(), members);
    }

    @Override
    public Outcome patch(
            ScimCaller caller, UUID id, Precondition precondition, ObjectNode body, Tolerances tolerances) {
        var request = PatchRequest.parse(body, caller.strictness(), tolerances);
        var current = lock(caller, id, precondition);
        var patch = request.forGroup(current.document().tree(), caller.strictness(), tolerances);
        var members = new GroupMembers(memberships, names, caller, id, clock.instant());
        patch.memberships().forEach(members::apply);
        return write(caller, current, patch.document(), members);
    }

    @Override
    public void delete(ScimCaller caller, UUID id, Precondition precondition) {
        var current = lock(caller, id, precondition);
        var now = clock.instant();
        var leaving = caller.terms().mapsRoles() ? names.others(id, List.of()) : List.<UUID>of();
        groups.delete(caller.connection(), id);
        if (caller.terms().mapsRoles()) {
            rules.orphan(caller.connection(), id, current.displayName(), now);
            follow(caller, leaving);
        }
        events.fire(new DirectoryGroupDeleted(caller.workspace(), caller.actor(), now, id, current.displayName()));
    }

    private Outcome write(ScimCaller caller, StoredGroup current, ObjectNode document, GroupMembers members) {
        follow(caller, members.touched());
        boolean changed = !document.equals(current.document().tree());
        boolean renamed = changed && caller.mayGrant();
        boolean withheld = changed && !caller.mayGrant();
        if (!renamed && members.added() == 0 && members.removed() == 0) {
            return new Outcome(current, members.skipped(), members.withheld() || withheld);
        }
        var kept = renamed ? document : current.document().tree();
        var now = clock.instant();
        var name = name(kept);
        if (!name.equals(current.displayName())) {
            requireFree(caller, name, current.id());
        }
        var group =
                new StoredGroup(current.id(), name, Document.of(kept), current.version() + 1, current.createdAt(), now);
        UniqueViolation.as(
                Refusals.groupNameTaken(), () -> groups.update(caller.connection(), group, externalId(kept)));
        events.fire(new DirectoryGroupChanged(
                caller.workspace(), caller.actor(), now, group.id(), name, members.added(), members.removed()));
        return new Outcome(group, members.skipped(), members.withheld() || withheld);
    }

    private void follow(ScimCaller caller, Collection<UUID> users) {
        roles.follow(caller.tenant(), caller.mayGrant() && caller.isLive(), users);
    }

    private StoredGroup lock(ScimCaller caller, UUID id, Precondition precondition) {
        roles.begin(caller.tenant());
        var current = groups.lock(caller.connection(), id).orElseThrow(Refusals::noGroup);
        precondition.require(Version.of(current));
        return current;
    }

    private void requireFree(ScimCaller caller, String name, UUID self) {
        if (groups.isTaken(caller.connection(), name, self)) {
            throw Refusals.groupNameTaken();
        }
    }

    private static String name(ObjectNode document) {
        var name = document.path("displayName").asText();
        if (name.length() > MAX_NAME
                || GroupTable.key(name).length > SearchKeys.MAX_LENGTH
                || name.chars().anyMatch(Character::isISOControl)) {
            throw Refusals.invalid("A group's displayName has at most " + MAX_NAME + " characters and "
                    + SearchKeys.MAX_LENGTH + " bytes, on one line. Rename the group.");
        }
        return name;
    }

    private static @Nullable String externalId(ObjectNode document) {
        var externalId = document.path("externalId").textValue();
        UserDraft.requireShort(externalId);
        return externalId;
    }
}

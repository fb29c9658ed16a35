package io.musterbook.directorysync.internal.roles;

import io.musterbook.directorysync.AdminRoleDecided;
import io.musterbook.directorysync.DirectoryNotice;
import io.musterbook.directorysync.DirectoryRoles;
import io.musterbook.directorysync.GroupRolesSaved;
import io.musterbook.directorysync.OwnersOnly;
import io.musterbook.directorysync.internal.connection.Tenant;
import io.musterbook.directorysync.internal.connection.TenantTable;
import io.musterbook.directorysync.internal.connection.Terms;
import io.musterbook.directorysync.internal.notices.NoticeTable;
import io.musterbook.workspace.Actor;
import io.musterbook.workspace.DirectoryMembers;
import io.musterbook.workspace.InvalidValue;
import io.musterbook.workspace.MemberId;
import io.musterbook.workspace.Members;
import io.musterbook.workspace.Role;
import io.musterbook.workspace.WorkspaceEvent;
import io.musterbook.workspace.WorkspaceId;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Where admins decide which group gives which role. */
@Stateless
public class GroupRolesDesk implements DirectoryRoles {
    private final TenantTable tenants;
    private final RoleTable table;
    private final DesiredRoles desired;
    private final RoleEffects effects;
    private final RoleReading reading;
    private final AdminGrants grants;
    private final NoticeTable notices;
    private final DirectoryMembers directoryMembers;
    private final Members members;
    private final Event<WorkspaceEvent> events;
    private final Clock clock;

    @Inject
    public GroupRolesDesk(
            TenantTable tenants,
            RoleTable table,
            DesiredRoles desired,
            RoleEffects effects,
            RoleReading reading,
            AdminGrants grants,
            NoticeTable notices,
            DirectoryMembers directoryMembers,
            Members members,
            Event<WorkspaceEvent> events,
            Clock clock) {
        this.tenants = tenants;
        this.table = table;
        this.desired = desired;
        this.effects = effects;
        this.reading = reading;
        this.grants = grants;
        this.notices = notices;
        this.directoryMembers = directoryMembers;
        this.members = members;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Mapping of(WorkspaceId workspace) {
        var tenant = tenants.required(workspace).tenant();
        return new Mapping(
                table.rules(tenant.connection()), tenant.terms().defaultRole(), table.unmapped(tenant.connection()));
    }

    @Override
    public Effects preview(WorkspaceId workspace, NewMapping wanted, Actor actor) {
        var tenant = wanting(tenants.required(workspace).tenant(), wanted);
        names(tenant, wanted.rules());
        boolean saysYes = isOwner(workspace, actor);
        var people = desired.ofAll(tenant, wanted.rules(), saysYes, clock.instant());
        var outcomes = directoryMembers.preview(workspace, people.assignments());
        return EffectLines.of(
                outcomes,
                saysYes ? Integer.MAX_VALUE : RoleEffects.brake(people).admins());
    }

    @Override
    public Effects save(WorkspaceId workspace, NewMapping wanted, Actor actor) {
        var known = tenants.required(workspace);
        tenants.lock(known.tenant().connection());
        var tenant = wanting(known.tenant(), wanted);
        var names = names(tenant, wanted.rules());
        var before = inWords(table.rules(tenant.connection()));
        table.replace(tenant.connection(), wanted.rules(), names);
        tenants.roles(
                tenant.connection(),
                tenant.terms().defaultRole(),
                tenant.terms().mapsRoles());
        boolean saysYes = isOwner(workspace, actor);
        if (saysYes) {
            grants.release(tenant.connection());
            notices.end(tenant.connection(), DirectoryNotice.Kind.ADMINS_WAIT);
        }
        events.fire(new GroupRolesSaved(
                workspace,
                actor,
                clock.instant(),
                tenant.connection(),
                before,
                inWords(table.rules(tenant.connection())),
                known.tenant().terms().defaultRole(),
                tenant.terms().defaultRole()));
        var outcomes = effects.followAll(tenant, known.gives(), saysYes, actor);
        return EffectLines.of(outcomes, Integer.MAX_VALUE);
    }

    @Override
    public void bindAgain(WorkspaceId workspace, UUID orphan, UUID group, Actor actor) {
        var known = tenants.required(workspace);
        var tenant = known.tenant();
        tenants.lock(tenant.connection());
        var name = table.names(tenant.connection(), List.of(group)).get(group);
        var before = table.rules(tenant.connection());
        boolean taken = before.stream().anyMatch(rule -> rule.group().equals(group));
        if (name == null || taken || !table.bind(tenant.connection(), orphan, group, name)) {
            throw new InvalidValue("group", "This rule is no longer there, or the group has a rule already.");
        }
        var role = tenant.terms().defaultRole();
        tenants.roles(tenant.connection(), role, true);
        var after = inWords(table.rules(tenant.connection()));
        events.fire(new GroupRolesSaved(
                workspace, actor, clock.instant(), tenant.connection(), inWords(before), after, role, role));
        var terms = tenant.terms();
        effects.followAll(
                new Tenant(tenant.connection(), tenant.workspace(), new Terms(terms.defaultRole(), true, terms.mail())),
                known.gives(),
                isOwner(workspace, actor),
                actor);
    }

    @Override
    public List<WaitingAdmin> waiting(WorkspaceId workspace) {
        return tenants.of(workspace)
                .map(known -> grants.waiting(known.tenant().connection()))
                .orElse(List.of());
    }

    @Override
    public void decide(WorkspaceId workspace, Collection<UUID> users, boolean granted, Actor actor) {
        var known = tenants.required(workspace);
        if (!isOwner(workspace, actor)) {
            throw new OwnersOnly();
        }
        var tenant = known.tenant();
        tenants.lock(tenant.connection());
        var now = clock.instant();
        var waiting = grants.waiting(tenant.connection()).stream()
                .filter(person -> users.contains(person.user()))
                .toList();
        var decided = waiting.stream().map(WaitingAdmin::user).toList();
        grants.decide(
                tenant.connection(), decided, granted ? AdminGrants.State.GRANTED : AdminGrants.State.REFUSED, now);
        for (var person : waiting) {
            events.fire(new AdminRoleDecided(workspace, actor, now, person.user(), person.userName(), granted));
        }
        if (granted) {
            var people = desired.of(tenant, decided, now);
            directoryMembers.assign(
                    workspace,
                    people.assignments(),
                    known.gives() ? DirectoryMembers.RoleLimits.NONE : DirectoryMembers.RoleLimits.LOSSES,
                    actor);
        }
        if (grants.waiting(tenant.connection()).isEmpty()) {
            notices.end(tenant.connection(), DirectoryNotice.Kind.ADMINS_WAIT);
        }
    }

    @Override
    public Optional<Explanation> explain(WorkspaceId workspace, MemberId member) {
        return tenants.of(workspace).flatMap(known -> reading.explain(known.tenant(), member));
    }

    /** An owner's word is a yes; so is the operator's. */
    private boolean isOwner(WorkspaceId workspace, Actor actor) {
        if (actor instanceof Actor.Person person) {
            return members.findByAccount(workspace, person.account())
                    .filter(member -> member.role() == Role.OWNER)
                    .isPresent();
        }
        return actor instanceof Actor.Operator;
    }

    private Map<UUID, String> names(Tenant tenant, List<NewRule> rules) {
        if (rules.size() > MAX_RULES) {
            throw new InvalidValue("rules", "Use at most " + MAX_RULES + " groups.");
        }
        if (rules.stream().anyMatch(rule -> rule.role() == Role.OWNER)) {
            throw new InvalidValue("role", "A group never gives OWNER. Use ADMIN, MEMBER or VIEWER.");
        }
        var groups = rules.stream().map(NewRule::group).toList();
        if (new HashSet<>(groups).size() < groups.size()) {
            throw new InvalidValue("groupId", "Name each group once.");
        }
        var names = table.names(tenant.connection(), groups);
        for (var group : groups) {
            if (!names.containsKey(group)) {
                throw new InvalidValue(
                        "groupId", "The directory has pushed no group " + group + ". Push it, then give it a role.");
            }
        }
        return names;
    }

    private static Tenant wanting(Tenant tenant, NewMapping wanted) {
        var role =
                Objects.requireNonNullElse(wanted.defaultRole(), tenant.terms().defaultRole());
        if (role == Role.OWNER) {
            throw new InvalidValue("defaultRole", "A directory never gives OWNER. Use ADMIN, MEMBER or VIEWER.");
        }
        var terms = tenant.terms();
        return new Tenant(
                tenant.connection(),
                tenant.workspace(),
                new Terms(role, !wanted.rules().isEmpty(), terms.mail()));
    }

    private static String inWords(List<Rule> rules) {
        return rules.stream()
                .filter(rule -> rule.orphanedAt() == null)
                .map(rule -> rule.name() + " -> " + rule.role())
                .collect(Collectors.joining(", "));
    }
}

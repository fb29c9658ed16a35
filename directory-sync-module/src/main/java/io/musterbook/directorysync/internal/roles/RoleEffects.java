package io.musterbook.directorysync.internal.roles;

import io.musterbook.directorysync.DirectoryNotice;
import io.musterbook.directorysync.DirectoryRoles;
import io.musterbook.directorysync.internal.connection.Tenant;
import io.musterbook.directorysync.internal.connection.TenantTable;
import io.musterbook.directorysync.internal.notices.NoticeTable;
import io.musterbook.directorysync.internal.roles.DesiredRoles.Desired;
import io.musterbook.directorysync.internal.roles.DesiredRoles.Person;
import io.musterbook.workspace.Actor;
import io.musterbook.workspace.DirectoryMembers;
import io.musterbook.workspace.DirectoryMembers.RoleLimits;
import io.musterbook.workspace.DirectoryMembers.RoleOutcome;
import io.musterbook.workspace.DirectoryMembers.RoleVerdict;
import io.musterbook.workspace.MemberId;
import io.musterbook.workspace.Role;
import io.musterbook.workspace.WorkspaceAlert;
import io.musterbook.workspace.WorkspaceEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Gives people the role that follows from their groups, in the transaction that changed the groups: a number of SQL
 * statements that does not depend on how many people it is about.
 */
@ApplicationScoped
public class RoleEffects {
    /** A notice about waiting admins is the same one for a day. */
    private static final Duration SAME_NOTICE = Duration.ofDays(1);

    private final DesiredRoles desired;
    private final AdminGrants grants;
    private final TenantTable tenants;
    private final DirectoryMembers members;
    private final NoticeTable notices;
    private final Event<WorkspaceEvent> events;
    private final Clock clock;

    @Inject
    public RoleEffects(
            DesiredRoles desired,
            AdminGrants grants,
            TenantTable tenants,
            DirectoryMembers members,
            NoticeTable notices,
            Event<WorkspaceEvent> events,
            Clock clock) {
        this.desired = desired;
        this.grants = grants;
        this.tenants = tenants;
        this.members = members;
        this.notices = notices;
        this.events = events;
        this.clock = clock;
    }

    /** Must be called before members are touched by whoever calls {@link #follow} later. Nothing without rules. */
    public void begin(Tenant tenant) {
        if (tenant.terms().mapsRoles()) {
            tenants.lock(tenant.connection());
        }
    }

    /**
     * The groups of some people changed, or people came back.
     *
     * @param gives whether what the directory gives takes effect; if not, roles only get smaller
     */
    public void follow(Tenant tenant, boolean gives, Collection<UUID> users) {
        if (tenant.terms().mapsRoles() && !users.isEmpty()) {
            apply(tenant, gives, desired.of(tenant, users, clock.instant()), tenant.actor());
        }
    }

    /** A group of before gave somebody's role: it follows from the groups of now, even if no group gives a role any more. */
    public void recount(Tenant tenant, boolean gives, UUID user) {
        apply(tenant, gives, desired.of(tenant, List.of(user), clock.instant()), tenant.actor());
    }

    /** The directory decides about a member's role again. */
    void followOne(Tenant tenant, boolean gives, MemberId member) {
        tenants.lock(tenant.connection());
        apply(tenant, gives, desired.of(tenant, member, clock.instant()), tenant.actor());
    }

    /** The rules changed, or the connection: everybody's role follows. */
    public List<RoleOutcome> followAll(Tenant tenant, boolean gives, boolean saysYes, Actor actor) {
        var people = desired.ofAll(tenant, clock.instant());
        return saysYes
                ? members.assign(
                        tenant.workspace(), people.assignments(), gives ? RoleLimits.NONE : RoleLimits.LOSSES, actor)
                : apply(tenant, gives, people, actor);
    }

    private List<RoleOutcome> apply(Tenant tenant, boolean gives, Desired people, Actor actor) {
        var limits = gives ? brake(people) : RoleLimits.LOSSES;
        var outcomes = members.assign(tenant.workspace(), people.assignments(), limits, actor);
        if (gives) {
            keep(tenant, people, outcomes);
        }
        return outcomes;
    }

    /** How many may still become admin within these minutes. */
    static RoleLimits brake(Desired people) {
        return new RoleLimits(Math.max(0, DirectoryRoles.ADMINS_AT_ONCE - people.granted()), true);
    }

    private void keep(Tenant tenant, Desired people, List<RoleOutcome> outcomes) {
        var granted = new ArrayList<UUID>();
        var waiting = new ArrayList<UUID>();
        Map<UUID, UUID> users = null;
        for (var outcome : outcomes) {
            if (outcome.wanted() != Role.ADMIN) {
                continue;
            }
            if (users == null) {
                users = people.people().stream()
                        .collect(
                                Collectors.toMap(person -> person.member().value(), Person::user, (one, other) -> one));
            }
            var user = users.get(outcome.member().id().value());
            if (user != null && outcome.verdict() == RoleVerdict.CHANGED) {
                granted.add(user);
            } else if (user != null && outcome.verdict() == RoleVerdict.WITHHELD) {
                waiting.add(user);
            }
        }
        var now = clock.instant();
        grants.note(tenant.connection(), granted, waiting, now);
        if (!waiting.isEmpty()) {
            tell(tenant, waiting.size(), now);
        }
    }

    private void tell(Tenant tenant, int waiting, Instant now) {
        if (notices.count(tenant.connection(), DirectoryNotice.Kind.ADMINS_WAIT, waiting, SAME_NOTICE, now)) {
            events.fire(new WorkspaceAlert(
                    tenant.workspace(),
                    tenant.actor(),
                    now,
                    WorkspaceAlert.Kind.ADMINS_WAIT,
                    Map.of("people", String.valueOf(waiting), "directory", tenants.nameOf(tenant.connection()))));
        }
    }
}

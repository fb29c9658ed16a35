package io.musterbook.directorysync.internal.decisions;

import io.musterbook.directorysync.CandidateReason;
import io.musterbook.directorysync.DirectoryDecided;
import io.musterbook.directorysync.StillInUse;
import io.musterbook.directorysync.internal.connection.Tenant;
import io.musterbook.directorysync.internal.roles.RoleEffects;
import io.musterbook.directorysync.internal.sync.Contest;
import io.musterbook.directorysync.internal.sync.DirectoryEffects;
import io.musterbook.directorysync.internal.sync.Link;
import io.musterbook.directorysync.internal.sync.LinkTable;
import io.musterbook.workspace.Actor;
import io.musterbook.workspace.DirectoryMembers;
import io.musterbook.workspace.MemberId;
import io.musterbook.workspace.MemberSource;
import io.musterbook.workspace.MemberState;
import io.musterbook.workspace.Members;
import io.musterbook.workspace.Suspension;
import io.musterbook.workspace.WorkspaceEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes true what an admin answered about directory users, in the caller's transaction. */
@ApplicationScoped
class Settlement {
    private final OpenUserTable table;
    private final DirectoryEffects effects;
    private final RoleEffects roles;
    private final LinkTable links;
    private final Members members;
    private final DirectoryMembers directoryMembers;
    private final Event<WorkspaceEvent> events;
    private final Clock clock;

    @Inject
    Settlement(
            OpenUserTable table,
            DirectoryEffects effects,
            RoleEffects roles,
            LinkTable links,
            Members members,
            DirectoryMembers directoryMembers,
            Event<WorkspaceEvent> events,
            Clock clock) {
        this.table = table;
        this.effects = effects;
        this.roles = roles;
        this.links = links;
        this.members = members;
        this.directoryMembers = directoryMembers;
        this.events = events;
        this.clock = clock;
    }

    /** Answers for these people. Whoever is no longer open is passed over. */
    void answer(Tenant tenant, List<UUID> users, boolean letIn, Actor actor) {
        var open = table.lock(tenant.connection(), users);
        if (open.isEmpty()) {
            return;
        }
        roles.begin(tenant);
        var linked = new ArrayList<UUID>();
        for (var user : open) {
            var link = letIn ? letIn(tenant, user, actor) : keepApart(tenant, user);
            links.write(tenant.connection(), user.id(), link);
            events.fire(new DirectoryDecided(
                    tenant.workspace(), actor, clock.instant(), user.id(), user.userName(), user.reason(), letIn));
            if (link.recounts()) {
                roles.recount(tenant, true, user.id());
            } else if (link.member() != null) {
                linked.add(user.id());
            }
        }
        roles.follow(tenant, true, linked);
    }

    private Link letIn(Tenant tenant, OpenUser user, Actor actor) {
        return switch (user.reason()) {
            case SAME_PERSON -> same(tenant, user, actor);
            case SUSPENDED_BY_HAND -> lift(tenant, user, actor);
            case ADDRESS_IN_USE -> claim(tenant, user);
            case PREVIEW -> apply(tenant, user);
            case REMOVED, DECLINED, LEFT, SET_ASIDE -> welcome(tenant, user, actor);
        };
    }

    private Link keepApart(Tenant tenant, OpenUser user) {
        if (user.reason() == CandidateReason.PREVIEW) {
            return user.member() == null ? Link.undecided(null, CandidateReason.SET_ASIDE) : Link.still(user.member());
        }
        var place = user.member();
        if (user.reason() == CandidateReason.SAME_PERSON && place != null) {
            var held = members.find(tenant.workspace(), place)
                    .filter(member -> member.state() == MemberState.SUSPENDED
                            && links.former(user.id()).isEmpty());
            if (held.isPresent() && held.get().suspension() == Suspension.BY_HAND) {
                return Link.undecided(place, CandidateReason.SUSPENDED_BY_HAND);
            }
            if (held.isPresent()
                    && directoryMembers.activeOwner(tenant.workspace()).isPresent()) {
                effects.startAnew(tenant, user.id(), place, user.profile());
            }
            links.forget(user.id());
        }
        return Link.still(place);
    }

    /** What waited in the plan follows now. */
    private Link apply(Tenant tenant, OpenUser user) {
        var profile = user.profile();
        var member = user.member();
        if (member == null) {
            return effects.meet(
                    tenant, user.id(), profile, table.contest(tenant, user.id(), profile.email()), tenant.actor());
        }
        effects.describe(tenant, member, profile);
        return effects.bringBack(tenant, user.id(), member, profile, true);
    }

    /** A no from before is void: it is the admin who invites, also somebody who declined. */
    private Link welcome(Tenant tenant, OpenUser user, Actor actor) {
        var email = user.profile().email();
        if (email != null) {
            directoryMembers.forgetDeparture(tenant.workspace(), email);
        }
        return effects.meet(tenant, user.id(), user.profile(), table.contest(tenant, user.id(), email), actor);
    }

    /** The place with the address goes to this user if no other active one holds it. */
    private Link claim(Tenant tenant, OpenUser user) {
        var email = user.profile().email();
        if (table.contest(tenant, user.id(), email).addressInUse()) {
            throw new StillInUse();
        }
        var member = user.member();
        if (member != null) {
            effects.describe(tenant, member, user.profile());
            return Link.still(member);
        }
        table.release(tenant, user.id(), email);
        return effects.meet(tenant, user.id(), user.profile(), Contest.NONE, tenant.actor());
    }

    private Link lift(Tenant tenant, OpenUser user, Actor actor) {
        var member = user.member() == null ? atAddress(tenant, user) : user.member();
        if (member == null) {
            return welcome(tenant, user, actor);
        }
        members.manage(tenant.workspace(), member, MemberSource.DIRECTORY, actor);
        effects.describe(tenant, member, user.profile());
        members.reactivate(tenant.workspace(), member, actor);
        return Link.to(member);
    }

    private Link same(Tenant tenant, OpenUser user, Actor actor) {
        var member = user.member();
        if (member == null) {
            return welcome(tenant, user, actor);
        }
        var former = links.former(user.id());
        if (former.isPresent()) {
            directoryMembers.rejoin(tenant.workspace(), member, former.get(), tenant.actor());
            links.forget(user.id());
            return Link.to(member);
        }
        return effects.bringBack(tenant, user.id(), member, user.profile(), true);
    }

    private @Nullable MemberId atAddress(Tenant tenant, OpenUser user) {
        var email = user.profile().email();
        return email == null
                ? null
                : members.findByAddress(tenant.workspace(), email)
                        .map(member -> member.id())
                        .orElse(null);
    }
}

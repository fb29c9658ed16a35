package io.musterbook.directorysync.internal.sync;

import io.musterbook.directorysync.CandidateReason;
import io.musterbook.directorysync.internal.connection.Tenant;
import io.musterbook.workspace.Actor;
import io.musterbook.workspace.Departure;
import io.musterbook.workspace.DirectoryMembers;
import io.musterbook.workspace.EmailAddress;
import io.musterbook.workspace.MemberId;
import io.musterbook.workspace.MemberProfile;
import io.musterbook.workspace.MemberSnapshot;
import io.musterbook.workspace.MemberSource;
import io.musterbook.workspace.MemberState;
import io.musterbook.workspace.Members;
import io.musterbook.workspace.NewMember;
import io.musterbook.workspace.Role;
import io.musterbook.workspace.RoleSource;
import io.musterbook.workspace.Suspension;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Turns the directory's word into people with access, in the transaction of the SCIM request. What takes access away is
 * never held back; what gives access may need an admin's word first.
 */
@ApplicationScoped
public class DirectoryEffects {
    /** How long an owner whom the directory took away may come back as an owner beside others. */
    private static final Duration OWNER_RETURNS = Duration.ofDays(30);

    private final Members members;
    private final DirectoryMembers directoryMembers;
    private final LinkTable links;
    private final Clock clock;

    @Inject
    DirectoryEffects(Members members, DirectoryMembers directoryMembers, LinkTable links, Clock clock) {
        this.members = members;
        this.directoryMembers = directoryMembers;
        this.links = links;
        this.clock = clock;
    }

    /**
     * An active directory user without a member: who is it?
     *
     * @param user the directory user's id
     * @param actor who gives somebody new a place: the directory, or an admin whom it had to ask
     * @throws io.musterbook.workspace.SeatLimitReached if it is somebody new and no seat is free
     */
    public Link meet(Tenant tenant, UUID user, MemberProfile profile, Contest contest, Actor actor) {
        if (contest.addressInUse()) {
            return Link.undecided(null, CandidateReason.ADDRESS_IN_USE);
        }
        var email = profile.email();
        if (email == null) {
            return Link.to(invite(tenant, profile, actor));
        }
        var known = directoryMembers.firstContact(tenant.workspace(), email);
        if (known.member() != null) {
            return adopt(tenant, user, known.member(), profile);
        }
        return known.departure() == null
                ? Link.to(invite(tenant, profile, actor))
                : Link.undecided(null, reason(known.departure()));
    }

    /** The directory calls somebody by another address who has no place here: a no from before goes along. */
    public void carryOver(Tenant tenant, @Nullable EmailAddress before, @Nullable EmailAddress after) {
        if (before != null && after != null) {
            directoryMembers.carryDeparture(tenant.workspace(), before, after);
        }
    }

    /** The directory took the user away. */
    public void takeAway(Tenant tenant, MemberId member) {
        if (members.find(tenant.workspace(), member).isPresent()) {
            members.suspend(tenant.workspace(), member, Suspension.BY_DIRECTORY, tenant.actor());
        }
    }

    /**
     * The directory brought a user back whose member is known.
     *
     * @param samePerson whether the directory's own id is the one it had before, or unknown on either side
     * @throws io.musterbook.workspace.SeatLimitReached if no seat is free
     */
    public Link bringBack(Tenant tenant, UUID user, MemberId member, MemberProfile profile, boolean samePerson) {
        var found = members.find(tenant.workspace(), member);
        if (found.isEmpty()) {
            return bringBackGone(tenant, user, profile);
        }
        var known = found.get();
        if (known.suspension() == Suspension.BY_HAND) {
            return Link.undecided(member, CandidateReason.SUSPENDED_BY_HAND);
        }
        if (!samePerson && known.state() == MemberState.SUSPENDED) {
            return bringBackSomebody(tenant, user, known, profile);
        }
        if (known.role() == Role.OWNER && isLongGone(user)) {
            directoryMembers.demoteSuspendedOwner(tenant.workspace(), member, tenant.actor());
        }
        members.reactivate(tenant.workspace(), member, tenant.actor());
        return Link.again(known);
    }

    /**
     * The directory changed a profile. An address that is somebody else's here is not taken over, and nothing is of
     * somebody whom the directory does not manage.
     */
    public void describe(Tenant tenant, MemberId member, MemberProfile profile) {
        var known = members.find(tenant.workspace(), member).orElse(null);
        if (known == null || known.source() != MemberSource.DIRECTORY) {
            return;
        }
        boolean free = profile.email() == null
                || members.findByAddress(tenant.workspace(), profile.email())
                        .map(other -> other.id().equals(member))
                        .orElse(true);
        var applied = free ? profile : profile.withEmail(known.email());
        members.updateProfile(tenant.workspace(), member, applied, tenant.actor());
    }

    /**
     * Adds a person whom the workspace does not know.
     *
     * @throws io.musterbook.workspace.SeatLimitReached if no seat is free
     */
    private MemberId invite(Tenant tenant, MemberProfile profile, Actor actor) {
        return members.provision(
                        tenant.workspace(),
                        new NewMember(
                                profile,
                                tenant.terms().defaultRole(),
                                RoleSource.DEFAULT,
                                MemberSource.DIRECTORY,
                                tenant.terms().mail()),
                        actor)
                .id();
    }

    /** A place that had another id of the directory: the person is asked anew, and an admin whether it is the same. */
    private Link bringBackSomebody(Tenant tenant, UUID user, MemberSnapshot place, MemberProfile profile) {
        if (place.role() != Role.OWNER) {
            startAnew(tenant, user, place.id(), profile);
        } // an owner's place is not given to somebody who may be another person
        return Link.undecided(place.id(), CandidateReason.SAME_PERSON);
    }

    /** Gives a suspended member's place to the user as to a new person, and remembers what it was like. */
    public void startAnew(Tenant tenant, UUID user, MemberId place, MemberProfile profile) {
        var before = directoryMembers.startAnew(
                tenant.workspace(), place, tenant.terms().defaultRole(), tenant.actor());
        links.remember(tenant, user, place, before, clock.instant());
        describe(tenant, place, profile); // nobody signs in with the old address any more
    }

    /** The place is gone: whoever has the address by now is met, and how its person went is remembered. */
    private Link bringBackGone(Tenant tenant, UUID user, MemberProfile profile) {
        var email = profile.email();
        if (email == null) {
            return Link.undecided(null, CandidateReason.REMOVED);
        }
        var known = directoryMembers.firstContact(tenant.workspace(), email);
        if (known.member() != null) {
            return adopt(tenant, user, known.member(), profile);
        }
        return Link.undecided(null, known.departure() == null ? CandidateReason.REMOVED : reason(known.departure()));
    }

    private static CandidateReason reason(Departure.Way way) {
        return switch (way) {
            case REMOVED -> CandidateReason.REMOVED;
            case DECLINED -> CandidateReason.DECLINED;
            case LEFT -> CandidateReason.LEFT;
        };
    }

    private boolean isLongGone(UUID user) {
        var gone = links.deactivatedAt(user);
        return gone != null && gone.plus(OWNER_RETURNS).isBefore(clock.instant());
    }

    private Link adopt(Tenant tenant, UUID user, MemberSnapshot known, MemberProfile profile) {
        if (links.isTaken(tenant.connection(), known.id(), user)) {
            return Link.undecided(null, CandidateReason.ADDRESS_IN_USE);
        }
        if (known.suspension() == Suspension.BY_HAND) {
            return Link.undecided(known.id(), CandidateReason.SUSPENDED_BY_HAND);
        }
        members.manage(tenant.workspace(), known.id(), MemberSource.DIRECTORY, tenant.actor());
        if (profile.signInName() != null) {
            members.nameForSignIn(tenant.workspace(), known.id(), profile.signInName());
        }
        if (known.state() == MemberState.SUSPENDED) {
            members.reactivate(tenant.workspace(), known.id(), tenant.actor());
        }
        return Link.again(known);
    }
}

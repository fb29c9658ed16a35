package io.musterbook.directorysync.internal.sync;

import io.musterbook.directorysync.internal.connection.ScimCaller;
import io.musterbook.workspace.MemberId;
import io.musterbook.workspace.MemberProfile;
import io.musterbook.workspace.MemberSnapshot;
import io.musterbook.workspace.MemberSource;
import io.musterbook.workspace.MemberState;
import io.musterbook.workspace.Members;
import io.musterbook.workspace.Role;
import io.musterbook.workspace.Suspension;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Turns the directory's word into people with access, in the transaction of the SCIM request. What takes access away is
 * never held back; what gives access may need an admin's word first.
 */
@ApplicationScoped
public class DirectoryEffects {
    private final Members members;

    @Inject
    DirectoryEffects(Members members) {
        this.members = members;
    }

    /**
     * An active directory user without a member: who is it?
     *
     * @param addressInUse whether another directory user of the connection has the address
     * @throws io.musterbook.workspace.SeatLimitReached if it is somebody new and no seat is free
     */
    public Link meet(ScimCaller caller, MemberProfile profile, boolean addressInUse) {
        if (addressInUse) {
            return Link.undecided(Candidate.ADDRESS_IN_USE);
        }
        var known = profile.email() == null
                ? null
                : members.findByAddress(caller.workspace(), profile.email()).orElse(null);
        return known == null ? Link.to(invite(caller, profile)) : adopt(caller, known);
    }

    /** The directory took the user away. */
    public void takeAway(ScimCaller caller, MemberId member) {
        if (members.find(caller.workspace(), member).isPresent()) {
            members.suspend(caller.workspace(), member, Suspension.BY_DIRECTORY, caller.actor());
        }
    }

    /**
     * The directory brought a user back whose member is known. A member who was removed meanwhile stays removed.
     *
     * @throws io.musterbook.workspace.SeatLimitReached if no seat is free
     */
    public Link bringBack(ScimCaller caller, MemberId member) {
        var known = members.find(caller.workspace(), member);
        if (known.isPresent() && known.get().suspension() == Suspension.BY_HAND) {
            return new Link(member, Candidate.SUSPENDED_BY_HAND);
        }
        known.ifPresent(found -> members.reactivate(caller.workspace(), member, caller.actor()));
        return Link.to(member);
    }

    /** The directory changed a profile. An address that is somebody else's here is not taken over. */
    public void describe(ScimCaller caller, MemberId member, MemberProfile profile) {
        var known = members.find(caller.workspace(), member).orElse(null);
        if (known == null) {
            return;
        }
        boolean free = profile.email() == null
                || members.findByAddress(caller.workspace(), profile.email())
                        .map(other -> other.id().equals(member))
                        .orElse(true);
        var applied = free
                ? profile
                : new MemberProfile(known.email(), profile.displayName(), profile.language(), profile.timezone());
        members.updateProfile(caller.workspace(), member, applied, caller.actor());
    }

    private MemberId invite(ScimCaller caller, MemberProfile profile) {
        return members.provision(caller.workspace(), profile, Role.MEMBER, MemberSource.DIRECTORY, caller.actor())
                .id();
    }

    private Link adopt(ScimCaller caller, MemberSnapshot known) {
        if (known.suspension() == Suspension.BY_HAND) {
            return Link.undecided(Candidate.SUSPENDED_BY_HAND);
        }
        members.manage(caller.workspace(), known.id(), MemberSource.DIRECTORY, caller.actor());
        if (known.state() == MemberState.SUSPENDED) {
            members.reactivate(caller.workspace(), known.id(), caller.actor());
        }
        return Link.to(known.id());
    }
}

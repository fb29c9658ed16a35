package io.musterbook.workspace;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a directory asks of the register of members for many people at once, and for people who come back. Each call is
 * one transaction and joins the caller's if there is one; each takes a number of SQL statements that does not depend on
 * how many people it is about. An id of another workspace is answered like one that does not exist.
 */
public interface DirectoryMembers {
    /** The members of these ids, in the order in which they came. */
    List<MemberSnapshot> find(WorkspaceId workspace, Collection<MemberId> members);

    /** The members with these addresses, in the order in which they came. */
    List<MemberSnapshot> findByAddress(WorkspaceId workspace, Collection<EmailAddress> addresses);

    /** Who an address belongs to here, and how the person of that address went if nobody does. One statement. */
    FirstContact firstContact(WorkspaceId workspace, EmailAddress address);

    /** An admin lets a directory bring back whom it could not: how the person of that address went is forgotten. */
    void forgetDeparture(WorkspaceId workspace, EmailAddress address);

    /**
     * The directory calls somebody by another address who went, or was never let in: how they went is remembered by that
     * one too. Nothing if nobody of the first address went.
     */
    void carryDeparture(WorkspaceId workspace, EmailAddress from, EmailAddress to);

    /** What {@link #assign} would do; changes nothing. Members that do not exist are left out. */
    List<RoleOutcome> preview(WorkspaceId workspace, Collection<RoleAssignment> wanted);

    /**
     * Gives roles. Owners keep theirs, and so does everybody whose role was given by hand. Each change is told by a
     * {@link MemberRoleChanged}.
     *
     * @return what was done for each member that exists
     * @throws IllegalArgumentException if {@link Role#OWNER} is wanted for somebody
     */
    List<RoleOutcome> assign(WorkspaceId workspace, Collection<RoleAssignment> wanted, RoleLimits limits, Actor actor);

    /**
     * A suspended member's place goes to somebody who may be another person: the account is no longer joined to it, the
     * role is the one given, and the person is invited anew.
     *
     * @return what the place was like before
     * @throws UnknownMember if there is none with that id
     * @throws SeatLimitReached if no seat is free
     */
    Former startAnew(WorkspaceId workspace, MemberId member, Role role, Actor actor);

    /**
     * It was the same person after all: the account and the role that the place had before come back. Nothing happens
     * if somebody joined meanwhile with another account.
     *
     * @return whether it was done
     * @throws UnknownMember if there is none with that id
     */
    boolean rejoin(WorkspaceId workspace, MemberId member, Former before, Actor actor);

    /**
     * Takes the ownership of a suspended owner, who becomes {@link Role#ADMIN}, if another owner is active. The last
     * owner is never demoted.
     *
     * @return whether the ownership was taken
     */
    boolean demoteSuspendedOwner(WorkspaceId workspace, MemberId member, Actor actor);

    /** An active owner of the workspace, if there is one. */
    Optional<MemberSnapshot> activeOwner(WorkspaceId workspace);

    /**
     * What a workspace knows of an address.
     *
     * @param member the member with that address; null if there is none
     * @param departure how its person went; null if nobody did, or somebody invited the address since
     */
    record FirstContact(@Nullable MemberSnapshot member, Departure.@Nullable Way departure) {}

    /**
     * A role that somebody should have.
     *
     * @param source {@link RoleSource#GROUP} or {@link RoleSource#DEFAULT}
     */
    record RoleAssignment(MemberId member, Role role, RoleSource source) {}

    /**
     * What becomes of a member's role.
     *
     * @param member as it was before
     * @param wanted the role asked for
     */
    record RoleOutcome(MemberSnapshot member, Role wanted, RoleVerdict verdict) {}

    /** Whether a role asked for is given. */
    enum RoleVerdict {
        /** The role changes. */
        CHANGED,
        /** The member has it already. */
        SAME,
        /** An owner stays an owner. */
        OWNER_KEPT,
        /** A role given by hand, or by an invitation, stays until an admin lets the directory decide. */
        HAND_KEPT,
        /** The limits let no more of these changes through. */
        WITHHELD
    }

    /**
     * How far an assignment may go.
     *
     * @param admins how many may become {@link Role#ADMIN}
     * @param raises whether a role may give more than the one before
     */
    record RoleLimits(int admins, boolean raises) {
        /** Everything asked for. */
        public static final RoleLimits NONE = new RoleLimits(Integer.MAX_VALUE, true);

        /** Only roles that give less. */
        public static final RoleLimits LOSSES = new RoleLimits(0, false);
    }

    /**
     * What a member's place was like.
     *
     * @param account null if nobody had joined
     * @param source who had decided the role
     */
    record Former(@Nullable AccountId account, Role role, RoleSource source) {}
}

package io.musterbook.workspace;

/**
 * What people and the operator do to members by hand. Every call asks {@link Authority} first, is one transaction, and
 * joins the caller's if there is one. An id of another workspace is answered like one that does not exist.
 *
 * <p>Every call that changes something throws {@link NotAllowed} if the actor may not, and {@link UnknownMember} if there
 * is no such member.
 */
public interface Administration {
    /** What an actor may do in a workspace, as things stand; two statements, and nothing is locked. */
    Authority authority(WorkspaceId workspace, Actor actor);

    /**
     * Gives somebody new a place with an invitation. What is remembered of an earlier departure is forgotten.
     *
     * @throws SeatLimitReached if no seat is free
     * @throws AddressTaken if another member of the workspace has the address
     */
    MemberSnapshot invite(WorkspaceId workspace, MemberProfile profile, Role role, Actor actor);

    /** Gives a member a role, which the directory does not change until {@link #releaseRole}. */
    MemberSnapshot changeRole(WorkspaceId workspace, MemberId member, Role role, Actor actor);

    /**
     * Lets the directory decide about a role again: whoever observes {@link MemberRoleReleased} gives the role that
     * follows from its groups, in the same transaction.
     */
    MemberSnapshot releaseRole(WorkspaceId workspace, MemberId member, Actor actor);

    /** Takes the access away, whoever manages the member. Only {@link #lift} gives it back. */
    MemberSnapshot suspend(WorkspaceId workspace, MemberId member, Actor actor);

    /**
     * Lifts a suspension that was made by hand.
     *
     * @throws SeatLimitReached if no seat is free
     */
    MemberSnapshot lift(WorkspaceId workspace, MemberId member, Actor actor);

    /** Removes a member whom no directory manages; only the audit trail and a {@link Departure} remember. */
    void remove(WorkspaceId workspace, MemberId member, Actor actor);

    /** The person goes away, whoever manages the member. */
    void leave(WorkspaceId workspace, AccountId account);

    /**
     * Makes a member an active owner, whatever it was: for a workspace that has lost its owners. A member who never
     * joined gets the invitation.
     *
     * @param actor the operator
     * @throws SeatLimitReached if the member was suspended and no seat is free
     */
    MemberSnapshot recoverOwner(WorkspaceId workspace, MemberId member, Actor.Operator actor);

    /** Whether the only active owner is managed by the directory, which could lock everybody out. */
    boolean ownerHangsOnDirectory(WorkspaceId workspace);
}

package io.musterbook.workspace;

import java.util.Optional;

/**
 * The register of a workspace's members. Each call is one transaction and joins the caller's if there is one. An id of
 * another workspace is answered like one that does not exist.
 */
public interface Members {
    /**
     * Adds an invited member, who holds a seat from now on.
     *
     * @param actor {@link Actor.Directory} never grants {@link Role#OWNER}
     * @throws SeatLimitReached if no seat is free; nothing is stored and no event is fired
     * @throws AddressTaken if another member of the workspace has the address
     */
    MemberSnapshot provision(WorkspaceId workspace, MemberProfile profile, Role role, MemberSource source, Actor actor);

    /**
     * Takes over what is newly known about a person. Without an effective change nothing happens and no event is fired.
     *
     * @throws UnknownMember if there is none with that id
     * @throws AddressTaken if another member of the workspace has the address
     */
    MemberSnapshot updateProfile(WorkspaceId workspace, MemberId member, MemberProfile profile, Actor actor);

    /**
     * Lets an invited member in. Idempotent for the same account.
     *
     * @throws UnknownMember if there is none with that id
     * @throws NotInvited if the member is suspended, or joined with another account
     */
    MemberSnapshot join(WorkspaceId workspace, MemberId member, AccountId account, Actor actor);

    /**
     * Ends access and offers at once: sessions and invitations end in the same transaction. Idempotent.
     *
     * @throws UnknownMember if there is none with that id
     */
    MemberSnapshot suspend(WorkspaceId workspace, MemberId member, Suspension by, Actor actor);

    /**
     * Gives access back: active if the person joined before, invited otherwise. Revives no session. Idempotent.
     *
     * @throws UnknownMember if there is none with that id
     * @throws SeatLimitReached if no seat is free
     * @throws SuspendedByHand if a directory asks for somebody whom an admin suspended
     */
    MemberSnapshot reactivate(WorkspaceId workspace, MemberId member, Actor actor);

    /** Hands an existing member to the directory, or back: from now on {@code source} decides. */
    MemberSnapshot manage(WorkspaceId workspace, MemberId member, MemberSource source, Actor actor);

    /**
     * Removes a member; only the audit trail remembers. Idempotent.
     *
     * @throws LastOwner if it is the workspace's only owner
     */
    void remove(WorkspaceId workspace, MemberId member, Actor actor);

    /** The member of an id. */
    Optional<MemberSnapshot> find(WorkspaceId workspace, MemberId member);

    /** The member with an address. */
    Optional<MemberSnapshot> findByAddress(WorkspaceId workspace, EmailAddress address);

    /** The member as whom an account is in the workspace. */
    Optional<MemberSnapshot> findByAccount(WorkspaceId workspace, AccountId account);

    /** Members in the order in which they came. */
    Page<MemberSnapshot> list(WorkspaceId workspace, MemberFilter filter, PageRequest page);

    /** How many members match. */
    long count(WorkspaceId workspace, MemberFilter filter);
}

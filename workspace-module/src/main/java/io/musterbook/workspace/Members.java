package io.musterbook.workspace;

import java.util.List;
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
     * Adds a member, who holds a seat from now on: invited, or active at once where the policy holds.
     *
     * @param actor {@link Actor.Directory} never grants {@link Role#OWNER}
     * @throws SeatLimitReached if no seat is free; nothing is stored and no event is fired
     * @throws AddressTaken if another member of the workspace has the address
     */
    MemberSnapshot provision(WorkspaceId workspace, NewMember member, Actor actor);

    /**
     * Takes over what is newly known about a person. Without an effective change nothing happens and no event is fired.
     * What a directory says never changes the address of somebody who has joined: it is kept beside it, see
     * {@link #reportedAddress}.
     *
     * @throws UnknownMember if there is none with that id
     * @throws AddressTaken if another member of the workspace has the address
     */
    MemberSnapshot updateProfile(WorkspaceId workspace, MemberId member, MemberProfile profile, Actor actor);

    /**
     * Lets an invited member in, or joins an active one who has no account yet to theirs. Idempotent for the same account.
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
     * Gives access back: active if the person joined before or was active without an invitation, invited otherwise. Revives no session. Idempotent.
     *
     * @throws UnknownMember if there is none with that id
     * @throws SeatLimitReached if no seat is free
     * @throws SuspendedByHand if a directory asks for somebody whom an admin suspended
     */
    MemberSnapshot reactivate(WorkspaceId workspace, MemberId member, Actor actor);

    /** Hands an existing member to the directory, or back: from now on {@code source} decides. */
    MemberSnapshot manage(WorkspaceId workspace, MemberId member, MemberSource source, Actor actor);

    /** Notes what the directory that manages a member calls the person. */
    void nameForSignIn(WorkspaceId workspace, MemberId member, IdentityKey signInName);

    /**
     * Removes a member; only the audit trail remembers. Idempotent.
     *
     * @throws LastOwner if it is the workspace's only owner
     */
    void remove(WorkspaceId workspace, MemberId member, Actor actor);

    /** Removes an invited member who said no, and remembers that by the address. Idempotent; an owner's place stays. */
    void decline(WorkspaceId workspace, MemberId member, Actor actor);

    /** How the person of an address went, if nobody invited the address since. */
    Optional<Departure> departure(WorkspaceId workspace, EmailAddress address);

    /** Active members in a role, by name; at most 100. */
    List<MemberSnapshot> activeIn(WorkspaceId workspace, Role role);

    /** The member of an id. */
    Optional<MemberSnapshot> find(WorkspaceId workspace, MemberId member);

    /** The member with an address. */
    Optional<MemberSnapshot> findByAddress(WorkspaceId workspace, EmailAddress address);

    /** The members whom a directory calls so, those with access or an offer first; as a rule one. */
    List<MemberSnapshot> findBySignInName(WorkspaceId workspace, IdentityKey signInName);

    /** The member as whom an account is in the workspace. */
    Optional<MemberSnapshot> findByAccount(WorkspaceId workspace, AccountId account);

    /** The address that a directory reports for a member who has joined and signs in with another one. */
    Optional<EmailAddress> reportedAddress(WorkspaceId workspace, MemberId member);

    /** Members in the order in which they came. */
    Page<MemberSnapshot> list(WorkspaceId workspace, MemberFilter filter, PageRequest page);

    /** How many members match. */
    long count(WorkspaceId workspace, MemberFilter filter);
}

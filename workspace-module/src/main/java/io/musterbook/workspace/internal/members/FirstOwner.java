package io.musterbook.workspace.internal.members;

import io.musterbook.workspace.AccountId;
import io.musterbook.workspace.Accounts;
import io.musterbook.workspace.Actor;
import io.musterbook.workspace.InvalidValue;
import io.musterbook.workspace.MailPolicy;
import io.musterbook.workspace.MemberProfile;
import io.musterbook.workspace.MemberProvisioned;
import io.musterbook.workspace.MemberSource;
import io.musterbook.workspace.MemberState;
import io.musterbook.workspace.NewMember;
import io.musterbook.workspace.NewWorkspace;
import io.musterbook.workspace.Password;
import io.musterbook.workspace.Role;
import io.musterbook.workspace.RoleSource;
import io.musterbook.workspace.WorkspaceEvent;
import io.musterbook.workspace.WorkspaceSnapshot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;

/** Gives a new workspace its first owner, who needs no free seat: a workspace has at least one. */
@ApplicationScoped
public class FirstOwner {
    private final Accounts accounts;
    private final MemberTable members;
    private final SeatGate seats;
    private final Event<WorkspaceEvent> events;
    private final Clock clock;

    @Inject
    FirstOwner(Accounts accounts, MemberTable members, SeatGate seats, Event<WorkspaceEvent> events, Clock clock) {
        this.accounts = accounts;
        this.members = members;
        this.seats = seats;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Active at once with a new account and its password, or invited without one.
     *
     * @throws InvalidValue if a password was given and the address has an account: nobody else may choose its password
     */
    public void enrol(WorkspaceSnapshot workspace, NewWorkspace.Owner first, Actor actor) {
        var account = first.password() == null ? null : register(first, first.password());
        var profile = new MemberProfile(first.email(), first.displayName(), null, null);
        var state = account == null ? MemberState.INVITED : MemberState.ACTIVE;
        var owner = new NewMember(profile, Role.OWNER, RoleSource.INVITATION, MemberSource.MANUAL, MailPolicy.INVITE);
        var member = members.insert(workspace.id(), account, owner, MailPolicy.INVITE, state, clock.instant());
        seats.taken(workspace.id());
        events.fire(
                new MemberProvisioned(workspace.id(), actor, member.createdAt(), member, profile, MailPolicy.INVITE));
    }

    private AccountId register(NewWorkspace.Owner owner, Password password) {
        if (accounts.find(owner.email()).isPresent()) {
            throw new InvalidValue(
                    "owner.password",
                    "This address has an account already. Leave the password out: the owner gets a link by mail and signs"
                            + " in as before.");
        }
        return accounts.register(owner.email(), owner.displayName(), password).id();
    }
}

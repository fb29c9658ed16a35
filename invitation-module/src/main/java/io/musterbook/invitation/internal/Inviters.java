package io.musterbook.invitation.internal;

import io.musterbook.invitation.internal.Inviter.Kind;
import io.musterbook.workspace.AccountId;
import io.musterbook.workspace.AccountSnapshot;
import io.musterbook.workspace.Accounts;
import io.musterbook.workspace.MemberFilter;
import io.musterbook.workspace.MemberSnapshot;
import io.musterbook.workspace.MemberState;
import io.musterbook.workspace.Members;
import io.musterbook.workspace.PageRequest;
import io.musterbook.workspace.Role;
import io.musterbook.workspace.WorkspaceId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Finds out whom to name as the inviter, and whom to ask. */
@ApplicationScoped
public class Inviters {
    private static final String ACCOUNT = "account:";
    private static final String DIRECTORY = "directory:";

    private final Accounts accounts;
    private final Members members;

    @Inject
    public Inviters(Accounts accounts, Members members) {
        this.accounts = accounts;
        this.members = members;
    }

    /** The inviter behind an actor's reference. */
    public Inviter of(String reference, WorkspaceId workspace) {
        if (reference.startsWith(DIRECTORY)) {
            return new Inviter(
                    Kind.DIRECTORY,
                    owner(workspace).map(MemberSnapshot::displayName).orElse(null));
        }
        if (reference.startsWith(ACCOUNT)) {
            var account = new AccountId(UUID.fromString(reference.substring(ACCOUNT.length())));
            return accounts.find(account)
                    .map(AccountSnapshot::displayName)
                    .map(name -> new Inviter(Kind.PERSON, name))
                    .orElseGet(() -> new Inviter(Kind.OPERATOR, null));
        }
        return new Inviter(Kind.OPERATOR, null);
    }

    /** The owner who has been in the workspace longest, whom an invited person may ask. */
    public Optional<MemberSnapshot> owner(WorkspaceId workspace) {
        var owners = new MemberFilter(null, MemberState.ACTIVE, Role.OWNER, null);
        return members.list(workspace, owners, new PageRequest(null, 1)).items().stream()
                .findFirst();
    }
}

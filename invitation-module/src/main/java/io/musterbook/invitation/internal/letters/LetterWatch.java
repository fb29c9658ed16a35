package io.musterbook.invitation.internal.letters;

import io.musterbook.invitation.internal.letters.LetterBox.Recipient;
import io.musterbook.workspace.AccountEvent;
import io.musterbook.workspace.AccountSnapshot;
import io.musterbook.workspace.EmailAddress;
import io.musterbook.workspace.MailPolicy;
import io.musterbook.workspace.MemberFilter;
import io.musterbook.workspace.MemberProvisioned;
import io.musterbook.workspace.MemberSnapshot;
import io.musterbook.workspace.Members;
import io.musterbook.workspace.PageRequest;
import io.musterbook.workspace.Role;
import io.musterbook.workspace.WorkspaceAlert;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes to people about what happened to them, in the transaction of the fact: no fact without its letter. */
@ApplicationScoped
public class LetterWatch {
    private static final int AFTER_THE_TRAIL = Interceptor.Priority.APPLICATION + 1_000;
    private static final int MOST_OWNERS = 100;

    private final LetterBox box;
    private final Members members;

    @Inject
    public LetterWatch(LetterBox box, Members members) {
        this.box = box;
        this.members = members;
    }

    void on(@Observes AccountEvent.PasswordChanged event) {
        tell(LetterKind.PASSWORD_CHANGED, event.account(), event.account().email(), Map.of());
    }

    /** Whoever reads the address from before hears where the account went, even if it was not them. */
    void on(@Observes AccountEvent.AddressChanged event) {
        tell(LetterKind.ADDRESS_CHANGED, event.account(), event.before(), Map.of());
    }

    /** Who is in at once is told how to sign in, if the connection's policy says so. */
    void on(@Observes @Priority(AFTER_THE_TRAIL) MemberProvisioned event) {
        var email = event.member().email();
        if (event.policy() == MailPolicy.NOTIFY && email != null) {
            box.put(
                    LetterKind.WELCOME,
                    event.workspace(),
                    null,
                    new Recipient(
                            email, event.member().displayName(), event.profile().language()),
                    Map.of());
        }
    }

    /** Owners and admins hear of what they should look at; a lost owner, too. */
    void on(@Observes @Priority(AFTER_THE_TRAIL) WorkspaceAlert event) {
        for (var member : concerned(event)) {
            var email = member.email();
            if (email != null) {
                box.put(
                        LetterKind.of(event.kind()),
                        event.workspace(),
                        null,
                        new Recipient(email, member.displayName(), null),
                        event.words());
            }
        }
    }

    private List<MemberSnapshot> concerned(WorkspaceAlert event) {
        var owners = event.kind() == WorkspaceAlert.Kind.LAST_OWNER_SUSPENDED
                ? members.list(
                                event.workspace(),
                                new MemberFilter(null, null, Role.OWNER, null),
                                new PageRequest(null, MOST_OWNERS))
                        .items()
                : members.activeIn(event.workspace(), Role.OWNER);
        var all = new ArrayList<>(owners);
        all.addAll(members.activeIn(event.workspace(), Role.ADMIN));
        return all;
    }

    private void tell(LetterKind kind, AccountSnapshot account, EmailAddress to, Map<String, String> words) {
        box.put(kind, null, account.id(), new Recipient(to, account.displayName(), account.language()), words);
    }
}

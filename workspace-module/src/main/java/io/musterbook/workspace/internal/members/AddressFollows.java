package io.musterbook.workspace.internal.members;

import io.musterbook.workspace.AccountEvent;
import io.musterbook.workspace.Actor;
import io.musterbook.workspace.EmailAddress;
import io.musterbook.workspace.Members;
import io.musterbook.workspace.internal.members.MemberTable.StoredMember;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * Members follow the address with which their person signs in, where nobody else there has it. In the transaction of the
 * change.
 */
@ApplicationScoped
class AddressFollows {
    private final MemberTable table;
    private final Members members;

    @Inject
    AddressFollows(MemberTable table, Members members) {
        this.table = table;
        this.members = members;
    }

    void on(@Observes AccountEvent.AddressChanged event) {
        var account = event.account();
        for (var stored : table.of(account.id())) {
            if (isFree(stored, account.email())) {
                members.updateProfile(
                        stored.snapshot().workspace(),
                        stored.snapshot().id(),
                        stored.profile().withEmail(account.email()),
                        new Actor.Person(account.id()));
            }
        }
    }

    private boolean isFree(StoredMember stored, EmailAddress address) {
        return members.findByAddress(stored.snapshot().workspace(), address).isEmpty();
    }
}

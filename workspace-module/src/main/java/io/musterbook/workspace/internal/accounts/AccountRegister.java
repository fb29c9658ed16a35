package io.musterbook.workspace.internal.accounts;

import io.musterbook.workspace.AccountId;
import io.musterbook.workspace.AccountSnapshot;
import io.musterbook.workspace.Accounts;
import io.musterbook.workspace.AddressTaken;
import io.musterbook.workspace.EmailAddress;
import io.musterbook.workspace.IdentityKey;
import io.musterbook.workspace.Ids;
import io.musterbook.workspace.Password;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.Optional;

/** Accounts over JPA. The unique key of the address decides races. */
@Stateless
public class AccountRegister implements Accounts {
    private final PasswordHashing hashing;
    private final Clock clock;

    @PersistenceContext(unitName = "musterbook")
    private EntityManager em;

    @Inject
    public AccountRegister(PasswordHashing hashing, Clock clock) {
        this.hashing = hashing;
        this.clock = clock;
    }

    @Override
    public AccountSnapshot register(EmailAddress email, String displayName, Password password) {
        var hash = hashing.hash(password.chosen());
        if (find(email).isPresent()) {
            throw new AddressTaken(email);
        }
        var now = clock.instant();
        var row = new AccountRow(Ids.next(now), email, displayName, hash, now);
        try {
            em.persist(row);
            em.flush();
        } catch (PersistenceException raced) {
            throw new AddressTaken(email);
        }
        return row.snapshot();
    }

    @Override
    public Optional<AccountSnapshot> find(AccountId id) {
        return Optional.ofNullable(em.find(AccountRow.class, id.value())).map(AccountRow::snapshot);
    }

    @Override
    public Optional<AccountSnapshot> find(EmailAddress email) {
        return row(email.key()).map(AccountRow::snapshot);
    }

    @Override
    public Optional<AccountSnapshot> verify(EmailAddress email, Password password) {
        var row = row(email.key());
        boolean right =
                hashing.verify(password, row.map(AccountRow::passwordHash).orElse(null));
        return right ? row.map(AccountRow::snapshot) : Optional.empty();
    }

    private Optional<AccountRow> row(IdentityKey key) {
        return em.createNamedQuery("account.byKey", AccountRow.class)
                .setParameter("key", key.bytes())
                .getResultStream()
                .findFirst();
    }
}

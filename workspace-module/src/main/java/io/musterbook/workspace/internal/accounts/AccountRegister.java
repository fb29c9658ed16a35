package io.musterbook.workspace.internal.accounts;

import io.musterbook.workspace.AccountEvent;
import io.musterbook.workspace.AccountId;
import io.musterbook.workspace.AccountSnapshot;
import io.musterbook.workspace.Accounts;
import io.musterbook.workspace.AddressTaken;
import io.musterbook.workspace.EmailAddress;
import io.musterbook.workspace.IdentityKey;
import io.musterbook.workspace.Ids;
import io.musterbook.workspace.InvalidValue;
import io.musterbook.workspace.Password;
import io.musterbook.workspace.WrongPassword;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Accounts over JPA. The unique key of the address decides races. */
@Stateless
public class AccountRegister implements Accounts {
    private static final int MAX_NAME = 256;

    private final PasswordHashing hashing;
    private final Event<AccountEvent> events;
    private final Clock clock;

    @PersistenceContext(unitName = "musterbook")
    private EntityManager em;

    @Inject
    public AccountRegister(PasswordHashing hashing, Event<AccountEvent> events, Clock clock) {
        this.hashing = hashing;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public AccountSnapshot register(EmailAddress email, String displayName, Password password) {
        return add(email, displayName, hashing.hash(password.chosen()));
    }

    @Override
    public AccountSnapshot register(EmailAddress email, String displayName) {
        return add(email, displayName, null);
    }

    private AccountSnapshot add(EmailAddress email, String displayName, @Nullable String hash) {
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

    @Override
    public AccountSnapshot describe(AccountId id, String displayName, @Nullable Locale language) {
        var name = displayName.strip();
        if (name.isEmpty() || name.length() > MAX_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidValue("displayName", "Use 1 to 256 characters on one line.");
        }
        var row = em.find(AccountRow.class, id.value());
        if (row == null) {
            throw new InvalidValue("id", "There is no such account.");
        }
        row.describe(name, language);
        em.flush();
        return row.snapshot();
    }

    @Override
    public AccountSnapshot changePassword(AccountId id, Password present, Password chosen) {
        var hash = hashing.hash(chosen.chosen());
        var row = em.find(AccountRow.class, id.value());
        if (!hashing.verify(present, row == null ? null : row.passwordHash()) || row == null) {
            throw new WrongPassword();
        }
        row.passwordHash(hash);
        em.flush();
        var changed = row.snapshot();
        events.fire(new AccountEvent.PasswordChanged(changed, clock.instant()));
        return changed;
    }

    private Optional<AccountRow> row(IdentityKey key) {
        return em.createNamedQuery("account.byKey", AccountRow.class)
                .setParameter("key", key.bytes())
                .getResultStream()
                .findFirst();
    }
}

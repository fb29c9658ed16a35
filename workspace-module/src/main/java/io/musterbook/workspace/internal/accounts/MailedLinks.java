package io.musterbook.workspace.internal.accounts;

import io.musterbook.workspace.AccountEvent;
import io.musterbook.workspace.AccountId;
import io.musterbook.workspace.AccountLinks;
import io.musterbook.workspace.AccountSnapshot;
import io.musterbook.workspace.AddressTaken;
import io.musterbook.workspace.EmailAddress;
import io.musterbook.workspace.LinkNotOpen;
import io.musterbook.workspace.LinkToken;
import io.musterbook.workspace.Password;
import io.musterbook.workspace.SecretKey;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * Mailed links over the account's row. A link is derived from the installation's secret and never stored, so a copy of the
 * database opens nothing, and a mail that is tried again carries the same one.
 */
@Stateless
public class MailedLinks implements AccountLinks {
    private final LinkTable links;
    private final PasswordHashing hashing;
    private final SecretKey secretKey;
    private final Event<AccountEvent> events;
    private final Clock clock;

    @PersistenceContext(unitName = "musterbook")
    private EntityManager em;

    @Inject
    public MailedLinks(
            LinkTable links, PasswordHashing hashing, SecretKey secretKey, Event<AccountEvent> events, Clock clock) {
        this.links = links;
        this.hashing = hashing;
        this.secretKey = secretKey;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public LinkToken issue(UUID id, AccountId account, Purpose purpose, EmailAddress email, Instant until) {
        var bytes = secretKey.derive("account-link", id.toString());
        var token = new LinkToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        var now = clock.instant();
        links.voidOlder(account, purpose, id, now);
        links.put(id, SecretKey.hash(token.text()), account, purpose, email, now, until);
        return token;
    }

    @Override
    public Optional<Link> read(LinkToken token) {
        return links.find(SecretKey.hash(token.text()), clock.instant())
                .flatMap(found -> Optional.ofNullable(em.find(AccountRow.class, found.account()))
                        .map(account -> new Link(found.purpose(), account.snapshot(), found.email(), found.until())));
    }

    @Override
    public AccountSnapshot resetPassword(LinkToken token, Password password) {
        var hash = hashing.hash(password.chosen());
        var account = use(token, Purpose.RESET_PASSWORD).account();
        account.passwordHash(hash);
        em.flush();
        var changed = account.snapshot();
        events.fire(new AccountEvent.PasswordChanged(changed, clock.instant()));
        return changed;
    }

    @Override
    public AccountSnapshot confirmAddress(LinkToken token) {
        var used = use(token, Purpose.CONFIRM_ADDRESS);
        var account = used.account();
        var before = account.snapshot().email();
        try {
            account.address(used.email());
            em.flush();
        } catch (PersistenceException taken) {
            throw new AddressTaken(used.email());
        }
        var changed = account.snapshot();
        events.fire(new AccountEvent.AddressChanged(changed, before, clock.instant()));
        return changed;
    }

    private Used use(LinkToken token, Purpose purpose) {
        var now = clock.instant();
        var hash = SecretKey.hash(token.text());
        var link = links.find(hash, now)
                .filter(found -> found.purpose() == purpose)
                .orElseThrow(LinkNotOpen::new);
        if (!links.use(hash, now)) {
            throw new LinkNotOpen();
        }
        var account = em.find(AccountRow.class, link.account());
        if (account == null) {
            throw new LinkNotOpen();
        }
        return new Used(account, link.email());
    }

    private record Used(AccountRow account, EmailAddress email) {}
}

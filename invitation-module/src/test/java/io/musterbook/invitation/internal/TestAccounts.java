package io.musterbook.invitation.internal;

import io.musterbook.workspace.AccountId;
import io.musterbook.workspace.AccountSnapshot;
import io.musterbook.workspace.Accounts;
import io.musterbook.workspace.AddressTaken;
import io.musterbook.workspace.EmailAddress;
import io.musterbook.workspace.Password;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Accounts in memory, one per address. */
public final class TestAccounts implements Accounts {
    private final Map<String, AccountSnapshot> byKey = new ConcurrentHashMap<>();

    @Override
    public AccountSnapshot register(EmailAddress email, String displayName, Password password) {
        var account = new AccountSnapshot(new AccountId(UUID.randomUUID()), email, displayName, true, null);
        if (byKey.putIfAbsent(email.key().value(), account) != null) {
            throw new AddressTaken(email);
        }
        return account;
    }

    @Override
    public AccountSnapshot register(EmailAddress email, String displayName) {
        return register(email, displayName, new Password("nobody types it"));
    }

    @Override
    public Optional<AccountSnapshot> find(AccountId id) {
        return byKey.values().stream()
                .filter(account -> account.id().equals(id))
                .findFirst();
    }

    @Override
    public Optional<AccountSnapshot> find(EmailAddress email) {
        return Optional.ofNullable(byKey.get(email.key().value()));
    }

    @Override
    public Optional<AccountSnapshot> verify(EmailAddress email, Password password) {
        return find(email);
    }

    @Override
    public AccountSnapshot describe(AccountId id, String displayName, @Nullable Locale language) {
        var known = find(id).orElseThrow();
        var described = new AccountSnapshot(id, known.email(), displayName, true, language);
        byKey.put(known.email().key().value(), described);
        return described;
    }

    @Override
    public AccountSnapshot changePassword(AccountId id, Password present, Password chosen) {
        return find(id).orElseThrow();
    }
}

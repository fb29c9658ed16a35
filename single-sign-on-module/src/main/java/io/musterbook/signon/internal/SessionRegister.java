package io.musterbook.signon.internal;

import io.musterbook.signon.SessionSnapshot;
import io.musterbook.signon.SessionToken;
import io.musterbook.signon.Sessions;
import io.musterbook.workspace.AccountId;
import io.musterbook.workspace.Accounts;
import io.musterbook.workspace.EmailAddress;
import io.musterbook.workspace.Password;
import io.musterbook.workspace.SecretKey;
import io.musterbook.workspace.WorkspaceId;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** The register of sessions. */
@Stateless
public class SessionRegister implements Sessions {
    private static final SecureRandom RANDOM = new SecureRandom();

    /** 256 bits, which nobody guesses. */
    private static final int TOKEN_BYTES = 32;

    /** What the bytes are as base64url without padding; anything of another length is no token of ours. */
    private static final int TOKEN_LENGTH = 43;

    private final Accounts accounts;
    private final SessionStore store;
    private final SignInLimit attempts;
    private final Clock clock;

    @Inject
    public SessionRegister(Accounts accounts, SessionStore store, SignInLimit attempts, Clock clock) {
        this.accounts = accounts;
        this.store = store;
        this.attempts = attempts;
        this.clock = clock;
    }

    @Override
    public Optional<SessionToken> signIn(EmailAddress email, Password password, String clientAddress) {
        attempts.begin(email, clientAddress);
        var account = accounts.verify(email, password);
        account.ifPresent(right -> attempts.succeed(email, clientAddress));
        return account.map(right -> begin(right.id()));
    }

    @Override
    public SessionToken begin(AccountId account) {
        var bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var now = clock.instant();
        store.sweep(now);
        store.add(UUID.randomUUID(), SecretKey.hash(token), account, now);
        return new SessionToken(token);
    }

    @Override
    public Optional<SessionSnapshot> resume(SessionToken token) {
        return token.text().length() == TOKEN_LENGTH
                ? store.use(SecretKey.hash(token.text()), clock.instant())
                : Optional.empty();
    }

    @Override
    public boolean opens(UUID session, WorkspaceId workspace) {
        return store.opens(session, workspace, clock.instant());
    }

    @Override
    public void end(UUID session) {
        store.remove(session);
    }
}

package io.musterbook.signon.internal;

import io.musterbook.signon.Opening;
import io.musterbook.signon.SessionSnapshot;
import io.musterbook.signon.SessionToken;
import io.musterbook.signon.Sessions;
import io.musterbook.signon.SignInMethod;
import io.musterbook.workspace.AccountId;
import io.musterbook.workspace.Accounts;
import io.musterbook.workspace.Domains;
import io.musterbook.workspace.EmailAddress;
import io.musterbook.workspace.Password;
import io.musterbook.workspace.SecretKey;
import io.musterbook.workspace.WorkspaceId;
import io.musterbook.workspace.Workspaces;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The register of sessions. */
@Stateless
public class SessionRegister implements Sessions {
    private static final SecureRandom RANDOM = new SecureRandom();

    /** 256 bits, which nobody guesses. */
    private static final int TOKEN_BYTES = 32;

    /** What the bytes are as base64url without padding; anything of another length is no token of ours. */
    private static final int TOKEN_LENGTH = 43;

    /** The longest name of a device. */
    private static final int MAX_DEVICE = 80;

    private final Accounts accounts;
    private final SessionStore store;
    private final ProofTable proofs;
    private final Workspaces workspaces;
    private final Domains domains;
    private final SignInLimit attempts;
    private final Clock clock;

    @Inject
    public SessionRegister(
            Accounts accounts,
            SessionStore store,
            ProofTable proofs,
            Workspaces workspaces,
            Domains domains,
            SignInLimit attempts,
            Clock clock) {
        this.accounts = accounts;
        this.store = store;
        this.proofs = proofs;
        this.workspaces = workspaces;
        this.domains = domains;
        this.attempts = attempts;
        this.clock = clock;
    }

    @Override
    public Optional<SessionToken> signIn(EmailAddress email, Password password, String clientAddress, String device) {
        attempts.begin(email, clientAddress);
        var account = accounts.verify(email, password);
        account.ifPresent(right -> attempts.succeed(email, clientAddress));
        return account.map(right -> begin(right.id(), SignInMethod.PASSWORD, device));
    }

    @Override
    public SessionToken begin(AccountId account, SignInMethod method, String device) {
        var token = token();
        var now = clock.instant();
        store.sweep(now);
        store.add(UUID.randomUUID(), SecretKey.hash(token.text()), account, method, shortened(device), now);
        return token;
    }

    @Override
    public Optional<SessionSnapshot> resume(SessionToken token) {
        return token.text().length() == TOKEN_LENGTH
                ? store.use(SecretKey.hash(token.text()), clock.instant())
                : Optional.empty();
    }

    @Override
    public SessionToken prove(
            @Nullable SessionSnapshot present,
            AccountId account,
            WorkspaceId workspace,
            UUID connection,
            String device) {
        var token = token();
        var hash = SecretKey.hash(token.text());
        var now = clock.instant();
        if (present != null && present.account().equals(account) && store.rename(present.id(), hash, now)) {
            proofs.put(present.id(), workspace, connection, now);
            return token;
        }
        if (present != null) {
            store.remove(present.id());
        }
        var id = UUID.randomUUID();
        store.sweep(now);
        store.add(id, hash, account, SignInMethod.SAML, shortened(device), now);
        proofs.put(id, workspace, connection, now);
        return token;
    }

    @Override
    public void recover(UUID session, WorkspaceId workspace) {
        proofs.put(session, workspace, null, clock.instant());
    }

    @Override
    public Opening opening(UUID session, WorkspaceId workspace) {
        var standing = store.standing(session, workspace, clock.instant());
        if (standing.isEmpty() || standing.get().barred()) {
            return Opening.CLOSED;
        }
        boolean enough = standing.get().proven()
                || (standing.get().method().provesAccount()
                        && !workspaces.signOn(workspace).required());
        return enough ? Opening.OPEN : Opening.UNPROVEN;
    }

    @Override
    public Set<WorkspaceId> proven(UUID session) {
        return proofs.of(session);
    }

    @Override
    public boolean provesAccount(SessionSnapshot session) {
        return session.method().provesAccount()
                || accounts.find(session.account())
                        .filter(account -> proofs.of(session.id()).stream()
                                .anyMatch(workspace -> domains.isVerified(workspace, account.email())))
                        .isPresent();
    }

    @Override
    public void end(UUID session) {
        store.remove(session);
    }

    @Override
    public List<SessionSnapshot> of(AccountId account) {
        return store.of(account, clock.instant());
    }

    @Override
    public void end(AccountId account, UUID session) {
        store.remove(account, session);
    }

    @Override
    public void endAll(AccountId account, @Nullable UUID keep) {
        store.removeAll(account, keep);
    }

    @Override
    public void countRequest(String clientAddress) {
        attempts.countRequest(clientAddress);
    }

    private static SessionToken token() {
        var bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        return new SessionToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    private static String shortened(String device) {
        var plain = device.replaceAll("\\p{Cntrl}+", " ").strip();
        return plain.length() <= MAX_DEVICE ? plain : plain.substring(0, plain.offsetByCodePoints(0, MAX_DEVICE / 2));
    }
}

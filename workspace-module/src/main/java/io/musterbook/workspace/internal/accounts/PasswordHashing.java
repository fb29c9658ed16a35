package io.musterbook.workspace.internal.accounts;

import io.musterbook.workspace.Password;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * PBKDF2 with HMAC-SHA-512 and 210,000 iterations, as OWASP's Password Storage Cheat Sheet asks for.
 *
 * @see <a href="https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html">OWASP</a>
 */
@ApplicationScoped
class PasswordHashing {
    private final Pbkdf2PasswordHash pbkdf2;

    /** Checked where there is no hash, so that an unknown address takes as long as a known one. */
    private final String decoy;

    @Inject
    PasswordHashing(Pbkdf2PasswordHash pbkdf2) {
        this.pbkdf2 = pbkdf2;
        pbkdf2.initialize(Map.of(
                "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
                "Pbkdf2PasswordHash.Iterations", "210000",
                "Pbkdf2PasswordHash.SaltSizeBytes", "32"));
        this.decoy = pbkdf2.generate("no account has this password".toCharArray());
    }

    String hash(Password password) {
        return pbkdf2.generate(password.text().toCharArray());
    }

    boolean verify(Password password, @Nullable String hash) {
        boolean same = pbkdf2.verify(password.text().toCharArray(), hash == null ? decoy : hash);
        return same && hash != null;
    }
}

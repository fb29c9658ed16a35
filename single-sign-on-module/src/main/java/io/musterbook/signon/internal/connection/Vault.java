package io.musterbook.signon.internal.connection;

import io.musterbook.workspace.SecretKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals what must be readable again, so that a copy of the database alone gives nothing away: AES-256-GCM with a key that
 * is derived from the installation's secret. What is sealed is bound to its row and opens nowhere else.
 */
@ApplicationScoped
class Vault {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String PURPOSE = "seal of signing keys";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey secret;

    @Inject
    Vault(SecretKey secret) {
        this.secret = secret;
    }

    /** @param row whose secret it is */
    byte[] seal(UUID row, byte[] plain) {
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        var sealed = run(Cipher.ENCRYPT_MODE, row, nonce, plain);
        return ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /** @throws IllegalStateException if it was sealed by another installation, for another row, or was changed */
    byte[] open(UUID row, byte[] sealed) {
        var buffer = ByteBuffer.wrap(sealed);
        var nonce = new byte[NONCE_BYTES];
        buffer.get(nonce);
        var rest = new byte[buffer.remaining()];
        buffer.get(rest);
        return run(Cipher.DECRYPT_MODE, row, nonce, rest);
    }

    private byte[] run(int mode, UUID row, byte[] nonce, byte[] input) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    mode, new SecretKeySpec(secret.derive(PURPOSE, ""), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(row.toString().getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A sealed value does not open with this installation's secret key.", e);
        }
    }
}

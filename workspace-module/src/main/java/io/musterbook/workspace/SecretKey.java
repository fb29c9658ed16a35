package io.musterbook.workspace;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The installation's secret ({@code musterbook.secret-key}): 32 random bytes from which mail links and seals are
 * derived. Kept outside the database, so that a copy of the database opens no door.
 */
public final class SecretKey {
    /** Length in bytes. */
    public static final int LENGTH = 32;

    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] bytes;

    private SecretKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * @param base64 standard base64 of exactly {@value #LENGTH} bytes
     * @throws InvalidValue if it is anything else
     */
    public static SecretKey ofBase64(String base64) {
        try {
            var bytes = Base64.getDecoder().decode(base64.strip());
            if (bytes.length == LENGTH) {
                return new SecretKey(bytes);
            }
        } catch (IllegalArgumentException notBase64) {
            // falls through to the one answer for every bad key
        }
        throw new InvalidValue(
                "musterbook.secret-key",
                "It must be base64 of exactly 32 random bytes; make one with: openssl rand -base64 32");
    }

    /**
     * A value that only this installation can compute.
     *
     * @param purpose what it is for; two purposes never share a value
     * @param message what it is about
     * @return 32 bytes
     */
    public byte[] derive(String purpose, String message) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(bytes, ALGORITHM));
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(message.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }

    /** A name for the key that gives nothing of it away: 16 hexadecimal digits. */
    public String fingerprint() {
        return HexFormat.of().formatHex(derive("fingerprint", ""), 0, 8);
    }

    /** SHA-256 of a token's text, which is all that is ever stored of a token. */
    public static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "SecretKey[" + fingerprint() + "]";
    }
}

package io.musterbook.directorysync.internal.connection;

import io.musterbook.workspace.SecretKey;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * A SCIM bearer token: {@code muster_}, 43 random letters and digits (256 bits), 6 more that check them. The fixed form
 * lets secret scanners find a leaked one: {@code muster_[0-9A-Za-z]{49}}.
 *
 * @param text the whole token
 */
record BearerToken(String text) {
    static final String PREFIX = "muster_";

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int RANDOM_LENGTH = 43;
    private static final int CHECK_LENGTH = 6;
    private static final int LABEL_LENGTH = PREFIX.length() + 4;

    static BearerToken random(SecureRandom random) {
        var text = new StringBuilder(PREFIX);
        for (int i = 0; i < RANDOM_LENGTH; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new BearerToken(text + check(text.substring(PREFIX.length())));
    }

    /** The token in the text, unless a mistyped or cut one shows already by its form. */
    static Optional<BearerToken> parse(String text) {
        int length = PREFIX.length() + RANDOM_LENGTH + CHECK_LENGTH;
        if (text.length() != length || !text.startsWith(PREFIX)) {
            return Optional.empty();
        }
        var random = text.substring(PREFIX.length(), length - CHECK_LENGTH);
        return text.endsWith(check(random)) ? Optional.of(new BearerToken(text)) : Optional.empty();
    }

    /** What is stored. */
    byte[] hash() {
        return SecretKey.hash(text);
    }

    /** What tells it from its siblings on a page, and opens nothing. */
    String label() {
        return text.substring(0, LABEL_LENGTH) + "…";
    }

    private static String check(String random) {
        var crc = new CRC32();
        crc.update(random.getBytes(StandardCharsets.US_ASCII));
        var text = new StringBuilder();
        long rest = crc.getValue();
        for (int i = 0; i < CHECK_LENGTH; i++) {
            text.append(ALPHABET.charAt((int) (rest % ALPHABET.length())));
            rest /= ALPHABET.length();
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return "BearerToken[" + label() + "]";
    }
}

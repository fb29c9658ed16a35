package io.musterbook.workspace.internal.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;

/** 32 bytes that stand for something longer. Compared in constant time. */
final class Hash {
    static final int LENGTH = 32;

    /** What nothing hashes to: the seal that is wrong under every key. */
    static final Hash NONE = new Hash(new byte[LENGTH]);

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A hash as it was kept. */
    static Hash of(byte[] kept) {
        return new Hash(kept.clone());
    }

    /** SHA-256 of several parts, one after the other. */
    static Hash sha256(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                digest.update(part);
            }
            return new Hash(digest.digest());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** What stands for a text in the chain; the salt keeps it from being guessed once both are erased. */
    static Hash salted(byte[] salt, String text) {
        return sha256(salt, text.getBytes(StandardCharsets.UTF_8));
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /** 64 hexadecimal digits. */
    String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && MessageDigest.isEqual(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return bytes[0] << 24 | (bytes[1] & 0xFF) << 16 | (bytes[2] & 0xFF) << 8 | (bytes[3] & 0xFF);
    }

    @Override
    public String toString() {
        return hex();
    }
}

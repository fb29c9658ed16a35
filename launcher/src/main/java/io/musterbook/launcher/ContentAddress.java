package io.musterbook.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** A name made of what files hold: the same bytes have the same name, other bytes another. */
final class ContentAddress {
    private static final int CHARACTERS = 16;

    private ContentAddress() {}

    /**
     * The address of some files, which depends on their names, their order and their content.
     *
     * @return 16 hexadecimal characters
     */
    static String of(List<Path> files) throws IOException {
        var digest = sha256();
        for (var file : files) {
            digest.update(String.valueOf(file.getFileName()).getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(sha256().digest(Files.readAllBytes(file)));
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, CHARACTERS);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

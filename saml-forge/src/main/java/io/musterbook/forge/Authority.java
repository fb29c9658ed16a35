package io.musterbook.forge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A key with a certificate, made by the JDK's keytool.
 *
 * @param key signs
 * @param certificate is trusted, or not
 */
public record Authority(PrivateKey key, X509Certificate certificate) {
    private static final String PASSWORD = "only-for-tests";

    /** An RSA key. */
    public static Authority rsa(int bits) {
        return make(List.of("-keyalg", "RSA", "-keysize", Integer.toString(bits), "-sigalg", "SHA256withRSA"), 3650);
    }

    /** An elliptic curve key, such as {@code secp256r1}. */
    public static Authority ec(String curve) {
        return make(List.of("-keyalg", "EC", "-groupname", curve, "-sigalg", "SHA256withECDSA"), 3650);
    }

    /** An RSA key whose certificate ended a month ago. */
    public static Authority expired() {
        return make(List.of("-keyalg", "RSA", "-keysize", "2048", "-startdate", "-60d"), 30);
    }

    /** The certificate as metadata carries it. */
    public String base64() {
        try {
            return Base64.getEncoder().encodeToString(certificate.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Authority make(List<String> options, int days) {
        try {
            var folder = Files.createTempDirectory("forge");
            var store = folder.resolve("store.p12");
            try {
                run(store, options, days);
                return load(store);
            } finally {
                Files.deleteIfExists(store);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void run(Path store, List<String> options, int days) throws IOException, InterruptedException {
        var tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var command = new ArrayList<>(List.of(tool, "-genkeypair", "-alias", "idp", "-dname", "CN=idp"));
        command.addAll(List.of("-validity", Integer.toString(days)));
        command.addAll(List.of("-storetype", "PKCS12", "-storepass", PASSWORD, "-keystore", store.toString()));
        command.addAll(options);
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IllegalStateException("keytool: " + said);
        }
    }

    private static Authority load(Path store) throws IOException, GeneralSecurityException {
        var keys = KeyStore.getInstance("PKCS12");
        try (var file = Files.newInputStream(store)) {
            keys.load(file, PASSWORD.toCharArray());
        }
        if (keys.getKey("idp", PASSWORD.toCharArray()) instanceof PrivateKey key
                && keys.getCertificate("idp") instanceof X509Certificate certificate) {
            return new Authority(key, certificate);
        }
        throw new IllegalStateException("keytool made no key");
    }
}

package io.musterbook.web.wiring;

import io.musterbook.web.settings.DatabaseSettings;
import io.musterbook.workspace.InvalidValue;
import io.musterbook.workspace.SecretKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;

/**
 * The installation's secret key: from the settings, from a file, or in a demo made by ourselves. The database knows its
 * fingerprint, so that a server with another key says so instead of sending links that do not work.
 */
@ApplicationScoped
public class Secrets {
    private static final Logger LOG = Logger.getLogger(Secrets.class.getName());
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String FINGERPRINT = "secret-key.fingerprint";
    private static final String DEMO_KEY = "secret-key.demo";

    private final Jdbi jdbi;
    private final DataFolder folder;
    private final boolean demo;
    private final Optional<String> configured;
    private final Optional<String> file;

    @Inject
    Secrets(
            Jdbi jdbi,
            DataFolder folder,
            @ConfigProperty(name = "musterbook.demo") boolean demo,
            @ConfigProperty(name = "musterbook.secret-key") Optional<String> configured,
            @ConfigProperty(name = "musterbook.secret-key-file") Optional<String> file) {
        this.jdbi = jdbi;
        this.folder = folder;
        this.demo = demo;
        this.configured = configured;
        this.file = file;
    }

    /** The key. */
    @Produces
    @Singleton
    SecretKey secretKey() {
        try {
            return SecretKey.ofBase64(text());
        } catch (InvalidValue bad) {
            throw new StartRefused("The secret key cannot be used. " + bad.reason());
        }
    }

    /** @throws StartRefused if the database was made with another key */
    void check() {
        var fingerprint = secretKey().fingerprint();
        var known = fact(FINGERPRINT);
        if (known.isEmpty()) {
            remember(FINGERPRINT, fingerprint);
        } else if (!known.get().equals(fingerprint)) {
            throw new StartRefused("This database belongs to the secret key with the fingerprint " + known.get()
                    + ", and the key given has " + fingerprint
                    + ". Start with the right musterbook.secret-key (or -file); with another one, links in mails and the"
                    + " audit trail could not be checked.");
        }
    }

    private String text() {
        if (configured.isPresent()) {
            return configured.get();
        }
        if (file.isPresent()) {
            return read(Path.of(file.get()));
        }
        if (!demo) {
            throw new StartRefused("Outside a demo Musterbook needs a secret key: set musterbook.secret-key-file to a"
                    + " file with the output of: openssl rand -base64 32");
        }
        return DatabaseSettings.current().isPostgres() ? demoKeyInDatabase() : demoKeyInFolder();
    }

    private String demoKeyInFolder() {
        return folder.secret("secret.key", Secrets::random);
    }

    private String demoKeyInDatabase() {
        return fact(DEMO_KEY).orElseGet(() -> {
            LOG.info(
                    "The demo keeps its secret key in the database. Set musterbook.secret-key-file for anything real.");
            remember(DEMO_KEY, random());
            return fact(DEMO_KEY).orElseThrow();
        });
    }

    private Optional<String> fact(String name) {
        return jdbi.withHandle(handle -> handle.createQuery("select content from installation.fact where name = :name")
                .bind("name", name)
                .mapTo(String.class)
                .findOne());
    }

    private void remember(String name, String value) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "insert into installation.fact (name, content) values (:name, :value) on conflict do nothing")
                .bind("name", name)
                .bind("value", value)
                .execute());
    }

    private static String random() {
        var bytes = new byte[SecretKey.LENGTH];
        RANDOM.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new StartRefused("The secret key file " + file
                    + " cannot be read. Check musterbook.secret-key-file and" + " the rights of the file.");
        }
    }
}

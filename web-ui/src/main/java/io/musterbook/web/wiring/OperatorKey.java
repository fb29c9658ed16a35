package io.musterbook.web.wiring;

import io.musterbook.workspace.SecretKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The key that opens the operator API. In a demo it is made on the first start and kept in the data folder. */
@ApplicationScoped
public class OperatorKey {
    private static final Logger LOG = Logger.getLogger(OperatorKey.class.getName());

    private final Optional<byte[]> hash;

    @Inject
    OperatorKey(
            DataFolder folder,
            @ConfigProperty(name = "musterbook.demo") boolean demo,
            @ConfigProperty(name = "musterbook.operator-key") Optional<String> configured) {
        var made = demo && configured.isEmpty()
                ? Optional.of(folder.secret("operator.key", () -> "mbop_" + FirstData.random(8)))
                : configured;
        this.hash = made.map(SecretKey::hash);
    }

    /** Makes sure that a demo's key is in its file before anybody looks for it, and says so if there is no key. */
    void announce() {
        if (!isSet()) {
            LOG.info("The operator API is off: musterbook.operator-key is not set.");
        }
    }

    /** Whether there is an operator API at all. */
    public boolean isSet() {
        return hash.isPresent();
    }

    /** Whether the key is right, in time that does not tell how nearly. */
    public boolean matches(String presented) {
        return hash.isPresent() && MessageDigest.isEqual(hash.get(), SecretKey.hash(presented));
    }
}

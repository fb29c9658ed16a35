package io.musterbook.web.settings;

import io.musterbook.workspace.SecretKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The key that opens the operator API. */
@ApplicationScoped
public class OperatorKey {
    private final Optional<byte[]> hash;

    @Inject
    OperatorKey(@ConfigProperty(name = "musterbook.operator-key") Optional<String> configured) {
        this.hash = configured.map(SecretKey::hash);
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

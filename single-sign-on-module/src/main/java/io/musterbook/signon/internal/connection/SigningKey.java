package io.musterbook.signon.internal.connection;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.UUID;

/**
 * A key of ours.
 *
 * @param inUse whether requests are signed with it now
 */
public record SigningKey(UUID id, boolean inUse, PrivateKey key, X509Certificate certificate) {
    @Override
    public String toString() {
        return "SigningKey[" + id + "]"; // the key stays out of logs
    }
}

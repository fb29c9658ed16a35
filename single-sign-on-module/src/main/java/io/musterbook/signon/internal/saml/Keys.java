package io.musterbook.signon.internal.saml;

import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;

/** Which keys are strong enough. */
final class Keys {
    private static final int RSA_BITS = 2048;
    private static final int RSA_BITS_MOST = 8192;
    private static final int EC_BITS = 256;

    private Keys() {}

    static boolean isStrong(PublicKey key) {
        if (key instanceof RSAPublicKey rsa) {
            int bits = rsa.getModulus().bitLength();
            return bits >= RSA_BITS
                    && bits <= RSA_BITS_MOST
                    && rsa.getPublicExponent().bitLength() > 1;
        }
        return key instanceof ECPublicKey ec && ec.getParams().getOrder().bitLength() >= EC_BITS;
    }
}

package io.musterbook.signon.internal.saml;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A certificate around an RSA key of ours, signed by itself: identity providers want keys in that form. The JDK offers
 * no public way to make one, and the few bytes of DER it takes are written here (RFC 5280, section 4.1).
 */
public final class SelfSigned {
    private static final DateTimeFormatter GENERALIZED =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int FIRST_GENERALIZED_YEAR = 2050;

    /** OID 1.2.840.113549.1.1.11, sha256WithRSAEncryption, with its null parameter. */
    private static final byte[] RSA_SHA256 =
            tagged(0x30, oid(0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, 0x0B), tagged(0x05));

    private SelfSigned() {}

    /**
     * Makes a certificate.
     *
     * @param name its common name, at most 64 characters
     * @param serial positive
     */
    public static X509Certificate of(KeyPair keys, String name, BigInteger serial, Instant from, Instant until) {
        var subject = tagged(0x30, tagged(0x31, tagged(0x30, oid(0x55, 0x04, 0x03), utf8(name))));
        var body = tagged(
                0x30,
                tagged(0xA0, tagged(0x02, new byte[] {2})),
                tagged(0x02, serial.toByteArray()),
                RSA_SHA256,
                subject,
                tagged(0x30, time(from), time(until)),
                subject,
                keys.getPublic().getEncoded());
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(body);
            var der = tagged(0x30, body, RSA_SHA256, tagged(0x03, new byte[] {0}, signature.sign()));
            var made = CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
            if (made instanceof X509Certificate certificate) {
                return certificate;
            }
            throw new IllegalStateException("the JDK made something else");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK signs with RSA and reads certificates", e);
        }
    }

    private static byte[] time(Instant at) {
        boolean late = at.atZone(ZoneOffset.UTC).getYear() >= FIRST_GENERALIZED_YEAR;
        var text = (late ? GENERALIZED : UTC).format(at);
        return tagged(late ? 0x18 : 0x17, text.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] utf8(String text) {
        return tagged(0x0C, text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] oid(int... octets) {
        var bytes = new byte[octets.length];
        for (int i = 0; i < octets.length; i++) {
            bytes[i] = (byte) octets[i];
        }
        return tagged(0x06, bytes);
    }

    private static byte[] tagged(int tag, byte[]... parts) {
        var content = new ByteArrayOutputStream();
        for (var part : parts) {
            content.writeBytes(part);
        }
        var out = new ByteArrayOutputStream();
        out.write(tag);
        int length = content.size();
        if (length < 0x80) {
            out.write(length);
        } else {
            var octets = BigInteger.valueOf(length).toByteArray();
            int skip = octets[0] == 0 ? 1 : 0;
            out.write(0x80 | (octets.length - skip));
            out.write(octets, skip, octets.length - skip);
        }
        out.writeBytes(content.toByteArray());
        return out.toByteArray();
    }
}

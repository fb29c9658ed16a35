package io.musterbook.signon.internal.connection;

import io.musterbook.signon.SignOnSnapshot;
import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.HexFormat;

/** Certificates as bytes and as people see them. */
final class Certificates {
    private static final int MAX_SUBJECT = 200;

    private Certificates() {}

    static byte[] bytes(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("it was decoded before", e);
        }
    }

    static X509Certificate read(byte[] der) {
        try {
            var made = CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
            if (made instanceof X509Certificate certificate) {
                return certificate;
            }
            throw new IllegalStateException("the JDK made something else");
        } catch (CertificateException e) {
            throw new IllegalStateException("it was a certificate when it was stored", e);
        }
    }

    static String fingerprint(X509Certificate certificate) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(certificate)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    static SignOnSnapshot.Certificate snapshot(X509Certificate certificate) {
        var subject = certificate.getSubjectX500Principal().getName().replaceAll("\\p{Cntrl}", " ");
        return new SignOnSnapshot.Certificate(
                fingerprint(certificate),
                subject.length() <= MAX_SUBJECT ? subject : subject.substring(0, MAX_SUBJECT),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant());
    }
}

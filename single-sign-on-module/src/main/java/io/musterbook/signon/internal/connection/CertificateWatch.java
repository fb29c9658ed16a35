package io.musterbook.signon.internal.connection;

/** Looks for certificates that end soon. An interface, so that a background thread enters by a session bean. */
public interface CertificateWatch {
    /** Tells the owners and admins 30, 7 and 1 days before the last certificate of their identity provider ends. */
    void look();
}

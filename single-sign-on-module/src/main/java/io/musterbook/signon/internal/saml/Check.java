package io.musterbook.signon.internal.saml;

/** What is looked at in a response, in this order. */
public enum Check {
    /** One response with one assertion, in plain XML: nothing twice, nothing hidden, nothing encrypted. */
    FORM,
    /** The identity provider says that the sign-in succeeded. */
    STATUS,
    /** Signed with a key that the stored metadata names, in a way that we accept. */
    SIGNATURE,
    /** Issued by the identity provider of this connection. */
    ISSUER,
    /** Sent to our address. */
    DESTINATION,
    /** Meant to be handed in at our address by whoever carries it. */
    RECIPIENT,
    /** An answer to the request that this browser brought there. */
    IN_RESPONSE_TO,
    /** Meant for us. */
    AUDIENCE,
    /** Fresh: begun, not over, not old. */
    TIME,
    /** Says whom it is about. */
    NAME_ID,
    /** The certificate that signed it is still valid; a remark only, see {@link Verdict.Outcome#REMARK}. */
    CERTIFICATE
}

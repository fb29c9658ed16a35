package io.musterbook.web.pages.workspace;

import org.jspecify.annotations.Nullable;

/** What was done just before with single sign-on or a domain. */
final class SignOnWords {
    private SignOnWords() {}

    /** The sentence for what an address says was done; empty for anything unknown. */
    static String done(@Nullable String done) {
        return switch (done == null ? "" : done) {
            case "sso-chosen" -> "Chosen. Enter the values below there, then upload its metadata.";
            case "sso-metadata" -> "The metadata is saved. Test the sign-in now.";
            case "sso-on" -> "Single sign-on is on.";
            case "sso-off" -> "Single sign-on is off. Sessions that rested on it have ended.";
            case "sso-required" -> "From now on everybody comes in with single sign-on.";
            case "sso-free" -> "Passwords open the workspace again.";
            case "sso-key" -> "A new key waits. Upload the SP metadata at the identity provider, then use the key.";
            case "sso-key-used" -> "Requests are signed with the new key. The old one is forgotten.";
            case "sso-certificate" -> "The certificate is removed. What it signed is no longer believed.";
            case "sso-removed" -> "Single sign-on is removed.";
            case "domain-claimed" -> "Added. Set its TXT record, then check it.";
            case "domain-verified" -> "The domain is verified.";
            case "domain-given-up" -> "The domain is given up.";
            default -> "";
        };
    }
}

package io.musterbook.signon.internal.saml;

/** Writes text into XML. */
final class Markup {
    private Markup() {}

    /** The text, safe in content and between double quotes. */
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\n", "&#10;")
                .replace("\r", "&#13;")
                .replace("\t", "&#9;");
    }
}

package io.musterbook.directorysync.internal.scim.schema;

/** When an attribute is part of an answer (RFC 7643 section 7). */
public enum Returned {
    /** In every answer, whatever the projection. */
    ALWAYS("always"),
    /** In none. */
    NEVER("never"),
    /** Unless the projection leaves it out. */
    DEFAULT("default"),
    /** Only if the projection names it. */
    REQUEST("request");

    private final String wireName;

    Returned(String wireName) {
        this.wireName = wireName;
    }

    /** The word in a schema. */
    public String wireName() {
        return wireName;
    }
}

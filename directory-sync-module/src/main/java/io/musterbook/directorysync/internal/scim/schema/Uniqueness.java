package io.musterbook.directorysync.internal.scim.schema;

/** How far a value is unique (RFC 7643 section 7). */
public enum Uniqueness {
    /** Not at all. */
    NONE("none"),
    /** Within the connection, which is the service provider that a directory sees. */
    SERVER("server"),
    /** Everywhere. */
    GLOBAL("global");

    private final String wireName;

    Uniqueness(String wireName) {
        this.wireName = wireName;
    }

    /** The word in a schema. */
    public String wireName() {
        return wireName;
    }
}

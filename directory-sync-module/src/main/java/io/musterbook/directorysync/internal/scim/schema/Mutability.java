package io.musterbook.directorysync.internal.scim.schema;

/** Who may write an attribute (RFC 7643 section 7). */
public enum Mutability {
    /** The server alone. */
    READ_ONLY("readOnly"),
    /** The client, at any time. */
    READ_WRITE("readWrite"),
    /** The client, once. */
    IMMUTABLE("immutable"),
    /** The client, and nobody can read it. */
    WRITE_ONLY("writeOnly");

    private final String wireName;

    Mutability(String wireName) {
        this.wireName = wireName;
    }

    /** The word in a schema. */
    public String wireName() {
        return wireName;
    }
}

package io.musterbook.directorysync.internal.scim.schema;

/** The data types of attributes (RFC 7643 section 2.3). */
public enum AttributeType {
    /** Text. */
    STRING("string"),
    /** True or false. */
    BOOLEAN("boolean"),
    /** A number with a fraction. */
    DECIMAL("decimal"),
    /** A whole number. */
    INTEGER("integer"),
    /** An instant, written as xsd:dateTime with a zone. */
    DATE_TIME("dateTime"),
    /** Bytes in base64. */
    BINARY("binary"),
    /** A URI. */
    REFERENCE("reference"),
    /** An object with sub-attributes. */
    COMPLEX("complex");

    private final String wireName;

    AttributeType(String wireName) {
        this.wireName = wireName;
    }

    /** The word in a schema. */
    public String wireName() {
        return wireName;
    }
}

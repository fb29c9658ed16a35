package io.musterbook.directorysync.internal.scim.message;

/**
 * The {@code scimType} of an error: why a request was refused, in a word that programs understand.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7644#section-3.12">RFC 7644 section 3.12</a>, RFC 9865 for the last
 *     three
 */
public enum ScimType {
    /** The filter is malformed, names an unknown attribute, or compares what cannot be compared. */
    INVALID_FILTER("invalidFilter"),
    /** The answer would be larger than this server gives. */
    TOO_MANY("tooMany"),
    /** A value that must be unique is taken. */
    UNIQUENESS("uniqueness"),
    /** The attribute cannot be changed this way. */
    MUTABILITY("mutability"),
    /** The body is not JSON, or not the message that belongs here. */
    INVALID_SYNTAX("invalidSyntax"),
    /** The path of a PATCH operation is malformed or names an unknown attribute. */
    INVALID_PATH("invalidPath"),
    /** A PATCH operation names nothing that it could change. */
    NO_TARGET("noTarget"),
    /** A required value is missing, or a value has the wrong type. */
    INVALID_VALUE("invalidValue"),
    /** The protocol version is not 2.0. */
    INVALID_VERS("invalidVers"),
    /** The request would put personal data where it does not belong. */
    SENSITIVE("sensitive"),
    /** The cursor was not issued for this query. */
    INVALID_CURSOR("invalidCursor"),
    /** The cursor is too old. */
    EXPIRED_CURSOR("expiredCursor"),
    /** The page size is not acceptable. */
    INVALID_COUNT("invalidCount");

    private final String wireName;

    ScimType(String wireName) {
        this.wireName = wireName;
    }

    /** The word as it appears in an error body. */
    public String wireName() {
        return wireName;
    }
}

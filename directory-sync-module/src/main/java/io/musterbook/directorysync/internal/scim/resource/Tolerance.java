package io.musterbook.directorysync.internal.scim.resource;

import java.util.Locale;

/** One departure from the RFC that the lenient profile forgives; the request log names those a request needed. */
public enum Tolerance {
    /** {@code "True"} or {@code "false"} as a text where a boolean belongs (Entra). */
    BOOLEAN_AS_TEXT,
    /** A number or boolean where a text belongs. */
    NUMBER_AS_TEXT,
    /** One value where a list belongs. */
    ONE_FOR_LIST,
    /** A list of one where a single value belongs, or {@code [{"value": x}]} for a simple attribute (Entra). */
    LIST_FOR_ONE,
    /** A bare text where an object with {@code value} belongs, such as a manager's id (Entra). */
    TEXT_FOR_OBJECT,
    /** JSON packed into a text (SailPoint). */
    JSON_IN_TEXT,
    /** {@code schemas} is missing or names none that belongs here. */
    SCHEMAS_MISSING,
    /** A schema URN of SCIM 1 (OneLogin). */
    SCIM_ONE_URN,
    /** An attribute that no schema here has; ignored. */
    UNKNOWN_ATTRIBUTE,
    /** A password; dropped unread. */
    PASSWORD_DROPPED,
    /** A readOnly attribute echoed inside the value of a PATCH, such as {@code id} (Okta); ignored. */
    READ_ONLY_IGNORED,
    /** An element of a list with an empty value; dropped. */
    EMPTY_ELEMENT,
    /** A PATCH without operations (Microsoft's validator); changes nothing. */
    EMPTY_OPERATIONS,
    /** {@code Add} for {@code add} or {@code operations} for {@code Operations} (Entra). */
    LETTER_CASE,
    /** An empty or null path for none. */
    EMPTY_PATH,
    /** A key such as {@code name.givenName} or {@code emails[type eq "work"].value} in a PATCH without path (Entra). */
    PATH_AS_KEY,
    /** A remove that lists in {@code value} what to remove (Entra, JumpCloud). */
    REMOVE_BY_VALUE,
    /** A filtered replace that matches no element; the element is created (Entra). */
    ELEMENT_CREATED,
    /** A part of a list's only element named without a filter. */
    UNFILTERED_PART,
    /** A part of a membership that is derived here, such as {@code display}; ignored. */
    MEMBER_PART_IGNORED;

    /** The name in the request log, for example {@code boolean-as-text}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

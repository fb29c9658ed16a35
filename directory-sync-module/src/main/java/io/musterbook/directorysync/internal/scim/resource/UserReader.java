package io.musterbook.directorysync.internal.scim.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.musterbook.directorysync.internal.scim.message.ScimException;
import io.musterbook.directorysync.internal.scim.schema.ResourceSchema;

/**
 * Reads the body of {@code POST /Users} and {@code PUT /Users/{id}}.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7644#section-3.3">RFC 7644 sections 3.3 and 3.5.1</a>
 */
public final class UserReader {
    private UserReader() {}

    /**
     * Makes the document that is stored. Reading a stored document gives the same document.
     *
     * <p>Ignored: readOnly attributes, the password, and whatever no schema has. Null, an empty list and an empty text
     * are absent. An e-mail without a type is of type {@code work}. {@code active} stays absent if it is absent: the
     * caller knows whether that means true or as before.
     *
     * @throws ScimException 400 {@code invalidValue} if {@code userName} is missing or blank, a type is wrong, or a list
     *     has two primary values; 400 {@code invalidSyntax} if the strict profile misses the schema
     */
    public static ObjectNode read(ObjectNode body, Strictness strictness, Tolerances tolerances) {
        var reader = new ResourceReader(ResourceSchema.USER, strictness, tolerances);
        reader.requireSchemas(body);
        return reader.read(body, null);
    }
}

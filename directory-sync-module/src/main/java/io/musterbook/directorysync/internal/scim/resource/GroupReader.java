package io.musterbook.directorysync.internal.scim.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.musterbook.directorysync.internal.scim.message.ScimException;
import io.musterbook.directorysync.internal.scim.schema.ResourceSchema;

/** Reads the body of {@code POST /Groups} and {@code PUT /Groups/{id}}. */
public final class GroupReader {
    private GroupReader() {}

    /**
     * Makes the document that is stored, and the list of members apart from it. {@code "members": null} says empty, as
     * {@code []} does.
     *
     * @throws ScimException 400 {@code invalidValue} if {@code displayName} is missing or blank, a type is wrong, or a
     *     member has no id or is a group; 400 {@code invalidSyntax} if the strict profile misses the schema
     */
    public static GroupContent read(ObjectNode body, Strictness strictness, Tolerances tolerances) {
        var reader = new ResourceReader(ResourceSchema.GROUP, strictness, tolerances);
        reader.requireSchemas(body);
        var document = reader.read(body, ResourceSchema.GROUP.attribute("members"));
        var members = ResourceReader.find(body, "members");
        return new GroupContent(
                document, members == null ? null : new MemberReader(strictness, tolerances).read(members));
    }
}

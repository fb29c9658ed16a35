package io.musterbook.directorysync.internal.scim.schema;

import static io.musterbook.directorysync.internal.scim.schema.AttributeBuilder.complex;
import static io.musterbook.directorysync.internal.scim.schema.AttributeBuilder.instant;
import static io.musterbook.directorysync.internal.scim.schema.AttributeBuilder.reference;
import static io.musterbook.directorysync.internal.scim.schema.AttributeBuilder.text;

/** The attributes of a Group, and those that every resource has (RFC 7643 sections 3.1 and 4.2, errata folded in). */
final class GroupSchema {
    static final Schema GROUP = new Schema(
            "urn:ietf:params:scim:schemas:core:2.0:Group",
            "Group",
            "A group of people of the directory",
            text("displayName", "The name of the group.").required(),
            complex(
                            "members",
                            "The people in the group; groups in groups are refused.",
                            text("value", "The id of the user.").exact().immutable(),
                            reference("$ref", "The user's resource.", "User").immutable(),
                            text("display", "What the directory calls the member, else the userName.")
                                    .immutable(),
                            text("type", "User.").canonical("User").immutable())
                    .many());

    /** Not a schema of its own on the wire: these attributes belong to every resource. */
    static final Schema COMMON = new Schema(
            "urn:ietf:params:scim:schemas:core:2.0:Common",
            "Common",
            "What every resource has",
            reference("schemas", "The schemas of the resource.", "uri")
                    .many()
                    .required()
                    .always(),
            text("id", "The name this server gave the resource; never changes, never comes back.")
                    .exact()
                    .readOnly()
                    .always()
                    .unique(),
            text("externalId", "The name the directory gave the resource.").exact(),
            complex(
                            "meta",
                            "About the resource itself.",
                            text("resourceType", "User or Group.").exact().readOnly(),
                            instant("created", "When it was made here.").readOnly(),
                            instant("lastModified", "When it last changed here.")
                                    .readOnly(),
                            reference("location", "Its address.", "uri").readOnly(),
                            text("version", "Its version.").exact().readOnly())
                    .readOnly());

    private GroupSchema() {}
}

package io.musterbook.directorysync.internal.scim.schema;

import static io.musterbook.directorysync.internal.scim.schema.AttributeBuilder.binary;
import static io.musterbook.directorysync.internal.scim.schema.AttributeBuilder.bool;
import static io.musterbook.directorysync.internal.scim.schema.AttributeBuilder.complex;
import static io.musterbook.directorysync.internal.scim.schema.AttributeBuilder.list;
import static io.musterbook.directorysync.internal.scim.schema.AttributeBuilder.reference;
import static io.musterbook.directorysync.internal.scim.schema.AttributeBuilder.text;

/** The attributes of a User and of its enterprise extension (RFC 7643 sections 4.1 and 4.3, errata folded in). */
final class UserSchema {
    static final Schema USER = new Schema(
            "urn:ietf:params:scim:schemas:core:2.0:User",
            "User",
            "User Account: a person of the directory",
            text("userName", "The name the person is known by, unique in this connection.")
                    .required()
                    .unique()
                    .identity(),
            name(),
            text("displayName", "The name to show."),
            text("nickName", "The casual name."),
            reference("profileUrl", "The person's page.", "external"),
            text("title", "The job title."),
            text("userType", "The relation to the organization, for example Contractor."),
            text("preferredLanguage", "The language to write to the person in, as in Accept-Language."),
            text("locale", "The place whose formats the person uses, for example en-US."),
            text("timezone", "The time zone in the IANA form, for example Europe/Berlin."),
            bool("active", "Whether the person has access."),
            text("password", "Accepted and thrown away: the directory signs people in.")
                    .secret(),
            list("emails", "Addresses of mail.", text("value", "The address."), "work", "home", "other"),
            list(
                    "phoneNumbers",
                    "Telephone numbers.",
                    text("value", "The number, kept as it was sent."),
                    "work",
                    "home",
                    "mobile",
                    "fax",
                    "pager",
                    "other"),
            list(
                    "ims",
                    "Addresses of instant messaging.",
                    text("value", "The address."),
                    "aim",
                    "gtalk",
                    "icq",
                    "xmpp",
                    "msn",
                    "skype",
                    "qq",
                    "yahoo"),
            list("photos", "Pictures.", reference("value", "Where it is.", "external"), "photo", "thumbnail"),
            addresses(),
            groups(),
            list("entitlements", "What the person is entitled to.", text("value", "The entitlement.")),
            list("roles", "What the person is in the organization.", text("value", "The role.")),
            list("x509Certificates", "Certificates of the person.", binary("value", "The certificate in DER.")));

    static final Schema ENTERPRISE = new Schema(
            "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User",
            "EnterpriseUser",
            "A person's place in the organization",
            text("employeeNumber", "The number of the person in the organization."),
            text("costCenter", "The cost center."),
            text("organization", "The organization."),
            text("division", "The division."),
            text("department", "The department."),
            complex(
                    "manager",
                    "Who manages the person.",
                    text("value", "The id of the manager, kept as it was sent.").exact(),
                    reference("$ref", "The manager's resource.", "User"),
                    // RFC 7643 has it readOnly, for servers that know the manager. Ours is told by the directory, so it
                    // keeps what it was told and says so.
                    text("displayName", "The manager's name.")));

    private UserSchema() {}

    private static AttributeBuilder name() {
        return complex(
                "name",
                "The parts of the person's name.",
                text("formatted", "The whole name, ready to show."),
                text("familyName", "The family name."),
                text("givenName", "The given name."),
                text("middleName", "The middle names."),
                text("honorificPrefix", "What stands before the name, for example Dr."),
                text("honorificSuffix", "What stands after the name, for example III."));
    }

    private static AttributeBuilder addresses() {
        return complex(
                        "addresses",
                        "Postal addresses.",
                        text("formatted", "The whole address, ready to print."),
                        text("streetAddress", "Street, house number, floor; may have several lines."),
                        text("locality", "The city."),
                        text("region", "The state or region."),
                        text("postalCode", "The postal code."),
                        text("country", "The country as two letters of ISO 3166-1."),
                        text("type", "What sort of address it is.").canonical("work", "home", "other"),
                        bool("primary", "Whether it is the main one; at most one is."))
                .many();
    }

    private static AttributeBuilder groups() {
        return complex(
                        "groups",
                        "The groups the person is in; changed through the groups.",
                        text("value", "The id of the group.").exact().readOnly(),
                        reference("$ref", "The group's resource.", "Group").readOnly(),
                        text("display", "The name of the group.").readOnly(),
                        text("type", "Whether the membership is direct.")
                                .canonical("direct", "indirect")
                                .readOnly())
                .many()
                .readOnly();
    }
}

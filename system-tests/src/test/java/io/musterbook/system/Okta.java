package io.musterbook.system;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The bodies that Okta sends. */
final class Okta {
    static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";
    static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
    static final String GROUP = "urn:ietf:params:scim:schemas:core:2.0:Group";
    static final String ERROR = "urn:ietf:params:scim:api:messages:2.0:Error";

    private Okta() {}

    /** What is posted for a new person: a throw-away password and empty groups are always there. */
    static ObjectNode user(String userName) {
        var name = userName.split("@", 2)[0];
        var user = object().put("userName", userName)
                .put("displayName", "Ada " + name)
                .put("locale", "en-US")
                .put("externalId", "00u" + Integer.toHexString(userName.hashCode()))
                .put("password", "x9Kq2Lm1")
                .put("active", true);
        user.putArray("schemas").add(USER);
        user.putObject("name").put("givenName", "Ada").put("familyName", name);
        user.putArray("emails")
                .addObject()
                .put("primary", true)
                .put("value", userName)
                .put("type", "work");
        user.putArray("groups");
        return user;
    }

    /** A person with every attribute that an Okta app maps. */
    static ObjectNode userWithEverything(String userName) {
        var user = user(userName)
                .put("title", "Countess")
                .put("userType", "Employee")
                .put("nickName", "Ada")
                .put("preferredLanguage", "en-GB")
                .put("timezone", "Europe/London")
                .put("profileUrl", "https://people.example/ada");
        user.putObject("name")
                .put("givenName", "Ada")
                .put("familyName", "Byron")
                .put("middleName", "Augusta")
                .put("honorificPrefix", "Lady")
                .put("honorificSuffix", "FRS")
                .put("formatted", "Lady Ada Augusta Byron FRS");
        var phones = user.putArray("phoneNumbers");
        phones.addObject().put("value", "+44 20 7946 0000").put("type", "work").put("primary", true);
        phones.addObject().put("value", "+44 7700 900000").put("type", "mobile");
        user.putArray("addresses")
                .addObject()
                .put("type", "work")
                .put("primary", true)
                .put("streetAddress", "12 St James's Square")
                .put("locality", "London")
                .put("region", "Greater London")
                .put("postalCode", "SW1Y 4JH")
                .put("country", "GB");
        user.putArray("schemas").add(USER).add(ENTERPRISE);
        user.putObject(ENTERPRISE)
                .put("employeeNumber", "1815")
                .put("costCenter", "Engines")
                .put("organization", "Analytical")
                .put("division", "Numbers")
                .put("department", "Notes")
                .putObject("manager")
                .put("value", "26118915-6090-4610-87e4-49d8ca9f808d")
                .put("displayName", "Charles Babbage");
        return user;
    }

    static ObjectNode group(String name, List<String> members) {
        var group = object().put("displayName", name);
        group.putArray("schemas").add(GROUP);
        var list = group.putArray("members");
        members.forEach(id -> list.addObject().put("value", id).put("display", id));
        return group;
    }

    static ObjectNode patch(ObjectNode... operations) {
        var body = object();
        body.putArray("schemas").add("urn:ietf:params:scim:api:messages:2.0:PatchOp");
        body.putArray("Operations").addAll(List.of(operations));
        return body;
    }

    /** Without a path, the value an object: the form of the catalog's apps. */
    static ObjectNode setActive(boolean active) {
        var operation = object().put("op", "replace");
        operation.putObject("value").put("active", active);
        return operation;
    }

    static ObjectNode addMembers(String... ids) {
        var operation = object().put("op", "add").put("path", "members");
        var value = operation.putArray("value");
        List.of(ids).forEach(id -> value.addObject().put("value", id).put("display", id));
        return operation;
    }

    static ObjectNode removeMember(String id) {
        return object().put("op", "remove").put("path", "members[value eq \"" + id + "\"]");
    }

    static ObjectNode object() {
        return Http.JSON.createObjectNode();
    }
}

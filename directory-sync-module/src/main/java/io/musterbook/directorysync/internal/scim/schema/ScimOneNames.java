package io.musterbook.directorysync.internal.scim.schema;

import java.util.List;

/** The URNs of SCIM 1, which some clients still write into messages of SCIM 2.0. */
public final class ScimOneNames {
    private static final List<String> OLD_ENTERPRISE = List.of(
            "urn:scim:schemas:extension:enterprise:1.0:User",
            "urn:scim:schemas:extension:enterprise:2.0:User",
            "urn:scim:schemas:extension:enterprise:1.0",
            "urn:scim:schemas:extension:enterprise:2.0");
    private static final List<String> OLD_CORE = List.of(
            "urn:scim:schemas:core:1.0:User",
            "urn:scim:schemas:core:2.0:User",
            "urn:scim:schemas:core:1.0",
            "urn:scim:schemas:core:2.0");

    private ScimOneNames() {}

    /** The name with the URN of today, or the very same name if it has none of the old ones. */
    public static String modern(String name) {
        if (!Names.startsWith(name, "urn:scim:")) {
            return name;
        }
        for (var old : OLD_ENTERPRISE) {
            if (Names.same(name, old) || Names.startsWith(name, old + ":")) {
                return UserSchema.ENTERPRISE.id() + name.substring(old.length());
            }
        }
        for (var old : OLD_CORE) {
            if (name.length() > old.length() + 1 && Names.startsWith(name, old + ":")) {
                return name.substring(old.length() + 1);
            }
        }
        return name;
    }
}

package io.musterbook.directorysync;

import java.util.LinkedHashMap;
import java.util.Map;

/** Says in an audit row whom a directory means, so that the row can be read, and the person erased from it, later. */
final class UserDetails {
    private UserDetails() {}

    /** User name, name and address of a directory user. */
    static Map<String, String> of(DirectoryUser user) {
        var details = new LinkedHashMap<String, String>();
        details.put("userName", user.userName());
        details.put("displayName", user.profile().displayName());
        var email = user.profile().email();
        if (email != null) {
            details.put("email", email.value());
        }
        details.put("active", String.valueOf(user.active()));
        return details;
    }
}

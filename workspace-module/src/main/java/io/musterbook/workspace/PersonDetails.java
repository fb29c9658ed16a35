package io.musterbook.workspace;

import java.util.LinkedHashMap;
import java.util.Map;

/** Says in an audit row who a member is, so that the row can be read when the member is gone. */
final class PersonDetails {
    private PersonDetails() {}

    /** Name and address of a member, and what else the row says. */
    static Map<String, String> of(MemberSnapshot member, Map<String, String> more) {
        var details = new LinkedHashMap<String, String>();
        details.put("displayName", member.displayName());
        var email = member.email();
        if (email != null) {
            details.put("email", email.value());
        }
        details.putAll(more);
        return details;
    }
}

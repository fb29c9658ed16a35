package io.musterbook.directorysync.internal.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.musterbook.directorysync.internal.scim.message.ScimException;
import io.musterbook.directorysync.internal.scim.message.ScimType;
import io.musterbook.workspace.IdentityKey;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What of a user the database can filter and sort by, besides the keys that decide who is who: folded texts as UTF-8, so
 * that both databases compare and order them alike.
 *
 * @param columns by the name of the column; null where the user has no such value
 * @param emails in their order
 */
public record SearchKeys(Map<String, @Nullable Object> columns, List<Email> emails) {
    /** Bytes of one key: what an index of PostgreSQL takes with a margin. */
    public static final int MAX_LENGTH = 2_048;

    private static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

    /**
     * The keys of a canonical document.
     *
     * @throws ScimException 400 {@code invalidValue} if a value is too long to be found again
     */
    public static SearchKeys of(ObjectNode document) {
        var columns = new HashMap<String, @Nullable Object>();
        var name = document.path("name");
        columns.put("display_name_key", key("displayName", document.path("displayName")));
        columns.put("formatted_name_key", key("name.formatted", name.path("formatted")));
        columns.put("family_name_key", key("name.familyName", name.path("familyName")));
        columns.put("given_name_key", key("name.givenName", name.path("givenName")));
        columns.put("middle_name_key", key("name.middleName", name.path("middleName")));
        columns.put("honorific_prefix_key", key("name.honorificPrefix", name.path("honorificPrefix")));
        columns.put("honorific_suffix_key", key("name.honorificSuffix", name.path("honorificSuffix")));
        var enterprise = document.path(ENTERPRISE);
        columns.put("employee_number_key", key("employeeNumber", enterprise.path("employeeNumber")));
        columns.put("department_key", key("department", enterprise.path("department")));
        var active = document.path("active");
        columns.put("active_value", active.isBoolean() ? active.booleanValue() : null);
        return new SearchKeys(columns, emails(document.path("emails")));
    }

    private static List<Email> emails(JsonNode list) {
        var emails = new ArrayList<Email>(list.size());
        for (var element : list) {
            emails.add(new Email(
                    emails.size(),
                    Keyed.of(key("emails.value", element.path("value"))),
                    Keyed.of(key("emails.type", element.path("type"))),
                    element.has("primary") ? element.path("primary").asBoolean() : null));
        }
        return emails;
    }

    private static byte @Nullable [] key(String attribute, JsonNode value) {
        if (!value.isTextual()) {
            return null;
        }
        var key = IdentityKey.fold(value.textValue()).getBytes(StandardCharsets.UTF_8);
        if (key.length > MAX_LENGTH) {
            throw ScimException.invalid(
                    ScimType.INVALID_VALUE,
                    attribute + " is longer than " + MAX_LENGTH + " bytes. Map a shorter value in the directory.");
        }
        return key;
    }

    /** One e-mail of a user. */
    public record Email(
            int position, Keyed value, Keyed type, @Nullable Boolean primary) {}

    /** A key that may be absent; a class, since arrays do not belong into records. */
    public static final class Keyed {
        private static final Keyed ABSENT = new Keyed(null);

        private final byte @Nullable [] bytes;

        private Keyed(byte @Nullable [] bytes) {
            this.bytes = bytes;
        }

        static Keyed of(byte @Nullable [] bytes) {
            return bytes == null ? ABSENT : new Keyed(bytes);
        }

        byte @Nullable [] bytes() {
            return bytes;
        }
    }
}

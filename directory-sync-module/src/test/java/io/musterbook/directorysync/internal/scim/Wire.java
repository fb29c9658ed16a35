package io.musterbook.directorysync.internal.scim;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.musterbook.directorysync.internal.scim.message.ScimException;
import io.musterbook.directorysync.internal.scim.message.ScimJson;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** JSON in tests, written with single quotes. */
public final class Wire {
    public static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
    public static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";
    public static final String GROUP = "urn:ietf:params:scim:schemas:core:2.0:Group";

    private Wire() {}

    public static ObjectNode json(String text) {
        return (ObjectNode) node(text);
    }

    public static JsonNode node(String text) {
        return ScimJson.readValue(
                text.replace('\'', '"').replace("#ENT", ENTERPRISE).replace("#USER", USER));
    }

    /** The status and type of the refusal, for example "400 invalidValue". */
    public static String refusal(ThrowingCallable call) {
        var e = catchThrowableOfType(ScimException.class, call);
        if (e == null) {
            return "not refused";
        }
        return e.status() + e.type().map(type -> " " + type.wireName()).orElse("");
    }
}

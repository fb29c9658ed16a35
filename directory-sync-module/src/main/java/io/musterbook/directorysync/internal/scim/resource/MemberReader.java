package io.musterbook.directorysync.internal.scim.resource;

import com.fasterxml.jackson.databind.JsonNode;
import io.musterbook.directorysync.internal.scim.message.ScimException;
import io.musterbook.directorysync.internal.scim.message.ScimType;
import io.musterbook.directorysync.internal.scim.schema.Names;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a list of group members. Only {@code value} and {@code display} count; a missing type means User, and groups
 * in groups are refused.
 */
public final class MemberReader {
    private final Strictness strictness;
    private final Tolerances tolerances;

    /** A reader for one request. */
    public MemberReader(Strictness strictness, Tolerances tolerances) {
        this.strictness = strictness;
        this.tolerances = tolerances;
    }

    /**
     * The members, each once, in the order sent. Linear in the length.
     *
     * @param raw a list of objects with {@code value}; null is empty; in the lenient profile also one object, or texts
     * @throws ScimException 400 {@code invalidValue} if an element has no id, is a group, or has an endless display
     */
    public List<Member> read(JsonNode raw) {
        var members = new LinkedHashMap<String, Member>();
        if (raw.isArray()) {
            for (var element : raw) {
                if (!Blank.isBlank(element)) {
                    put(element, members);
                }
            }
        } else if (!Blank.isBlank(raw)) {
            forgive(Tolerance.ONE_FOR_LIST, "\"members\" must be a list. Send one, even for one member.");
            put(raw, members);
        }
        return List.copyOf(members.values());
    }

    private void put(JsonNode element, Map<String, Member> members) {
        var id = idOf(element);
        members.putIfAbsent(id, new Member(id, displayOf(element)));
    }

    private static @Nullable String displayOf(JsonNode element) {
        var display = ResourceReader.find(element, "display");
        if (display == null) {
            display = ResourceReader.find(element, "displayName"); // so Microsoft's collection names a member
        }
        if (display == null || !display.isTextual() || Blank.isBlank(display)) {
            return null;
        }
        if (display.textValue().length() > Member.MAX_DISPLAY) {
            throw invalid(
                    "A member's \"display\" is longer than " + Member.MAX_DISPLAY + " characters. Send a shorter one.");
        }
        return display.textValue();
    }

    private String idOf(JsonNode element) {
        if (element.isTextual()) {
            forgive(Tolerance.TEXT_FOR_OBJECT, "Each member must be an object with \"value\".");
            return element.textValue();
        }
        var value = ResourceReader.find(element, "value");
        if (!element.isObject() || value == null || Blank.isBlank(value)) {
            throw invalid("A member has no \"value\". Send the id that this server gave the user.");
        }
        refuseGroup(element);
        if (value.isTextual()) {
            return value.textValue();
        }
        if (!value.isNumber()) {
            throw invalid("A member's \"value\" must be text. Send the id that this server gave the user.");
        }
        forgive(Tolerance.NUMBER_AS_TEXT, "A member's \"value\" must be text in quotes.");
        return value.asText();
    }

    private static void refuseGroup(JsonNode element) {
        var type = ResourceReader.find(element, "type");
        var ref = ResourceReader.find(element, "$ref");
        boolean group = (type != null && !Blank.isBlank(type))
                ? Names.same(type.textValue(), "Group")
                : ref != null && ref.isTextual() && ref.textValue().contains("/Groups/");
        if (group) {
            throw invalid("A group cannot be a member of a group here. Assign the people of the inner group instead.");
        }
    }

    private void forgive(Tolerance tolerance, String complaint) {
        if (strictness == Strictness.STRICT) {
            throw invalid(complaint);
        }
        tolerances.used(tolerance);
    }

    private static ScimException invalid(String detail) {
        return ScimException.invalid(ScimType.INVALID_VALUE, detail);
    }
}

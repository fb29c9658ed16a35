package io.musterbook.directorysync.internal.scim.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.musterbook.directorysync.internal.scim.message.ScimException;
import io.musterbook.directorysync.internal.scim.message.ScimType;
import io.musterbook.directorysync.internal.scim.schema.Attribute;
import io.musterbook.directorysync.internal.scim.schema.AttributeType;
import io.musterbook.directorysync.internal.scim.schema.Mutability;
import io.musterbook.directorysync.internal.scim.schema.Names;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the value of one attribute into its canonical form: right type, canonical spelling of the parts in the order of
 * the schema, nothing empty, nothing unknown, nothing that only the server may write.
 */
public final class ValueReader {
    /** Elements of one list of a user at most. */
    public static final int MAX_ELEMENTS = 1_000;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Set<String> DECORATION = Set.of("type", "primary", "display");

    private final Strictness strictness;
    private final Tolerances tolerances;

    /** A reader for one request. */
    public ValueReader(Strictness strictness, Tolerances tolerances) {
        this.strictness = strictness;
        this.tolerances = tolerances;
    }

    /**
     * Reads a whole value: a list for an attribute with many values.
     *
     * @return the canonical value, or null if it says nothing
     * @throws ScimException 400 {@code invalidValue} if the type is wrong, a list has two primaries or more than
     *     {@value #MAX_ELEMENTS} elements, or an e-mail has no address
     */
    public @Nullable JsonNode read(Attribute attribute, @Nullable JsonNode raw) {
        if (raw == null || Blank.isBlank(raw)) {
            return null;
        }
        if (attribute.multiValued()) {
            return readList(attribute, raw);
        }
        var single = raw;
        if (raw.isArray()) {
            // Entra sends a manager so; a name that everything hangs on is not guessed at.
            if (raw.size() > 1 || attribute.required()) {
                throw wrong(attribute, "takes one value, not a list");
            }
            forgive(Tolerance.LIST_FOR_ONE, attribute, "takes one value, not a list");
            single = raw.get(0);
        }
        return Blank.isBlank(single) ? null : readOne(attribute, single);
    }

    /** Reads one value, or one element of a list; null if it says nothing. */
    public @Nullable JsonNode readOne(Attribute attribute, JsonNode raw) {
        if (Blank.isBlank(raw)) {
            return null;
        }
        return switch (attribute.type()) {
            case COMPLEX -> readObject(attribute, raw);
            case BOOLEAN -> readBoolean(attribute, raw);
            case INTEGER, DECIMAL -> {
                if (!raw.isNumber()) {
                    throw wrong(attribute, "must be a number");
                }
                yield raw;
            }
            case STRING, REFERENCE, BINARY, DATE_TIME -> readText(attribute, raw);
        };
    }

    /** Refuses a list in which more than one element is the primary one. */
    public static void requireOnePrimary(Attribute attribute, Iterable<? extends JsonNode> elements) {
        int primaries = 0;
        for (var element : elements) {
            if (element.path("primary").asBoolean(false)) {
                primaries++;
            }
        }
        if (primaries > 1) {
            throw wrong(attribute, "has more than one primary value; mark only one");
        }
    }

    /** Whether an element says nothing any more: only its sort and the like are left. */
    public static boolean isHollow(Attribute attribute, JsonNode element) {
        if (!attribute.multiValued() || !attribute.isComplex()) {
            return element.isEmpty();
        }
        boolean mail = isMail(attribute);
        for (var entry : element.properties()) {
            boolean says = mail ? entry.getKey().equals("value") : !DECORATION.contains(entry.getKey());
            boolean named = !mail && entry.getKey().equals("display");
            if (says || named) {
                return false;
            }
        }
        return true;
    }

    /** Drops the exact duplicates of a list, keeping the order. */
    static ArrayNode distinct(Iterable<JsonNode> elements) {
        var seen = new LinkedHashSet<JsonNode>();
        elements.forEach(seen::add);
        return JSON.arrayNode(seen.size()).addAll(seen);
    }

    private @Nullable JsonNode readList(Attribute attribute, JsonNode raw) {
        if (!raw.isArray()) {
            forgive(Tolerance.ONE_FOR_LIST, attribute, "must be a list");
            var one = readOne(attribute, raw);
            return one == null ? null : JSON.arrayNode().add(one);
        }
        if (raw.size() > MAX_ELEMENTS) {
            throw wrong(attribute, "has more than " + MAX_ELEMENTS + " values");
        }
        var read = JSON.arrayNode();
        for (var item : raw) {
            var element = readOne(attribute, item);
            if (element != null) {
                read.add(element);
            }
        }
        requireOnePrimary(attribute, read);
        return read.isEmpty() ? null : distinct(read);
    }

    /**
     * Reads the parts of an object that are given, and no more: a merge may name only some of them.
     *
     * @return the parts in canonical form, perhaps none
     * @throws ScimException 400 {@code invalidValue} if the value is no object or a part has the wrong type
     */
    public ObjectNode readParts(Attribute attribute, JsonNode raw) {
        if (!raw.isObject()) {
            if (attribute.sub("value") == null || raw.isContainerNode()) {
                throw wrong(attribute, "must be an object");
            }
            forgive(Tolerance.TEXT_FOR_OBJECT, attribute, "must be an object with \"value\"");
            return readParts(attribute, JSON.objectNode().set("value", raw));
        }
        var given = partsOf(attribute, raw);
        var object = JSON.objectNode();
        for (var sub : attribute.subAttributes()) {
            var value = read(sub, given.get(sub));
            if (value != null) {
                object.set(sub.name(), value);
            }
        }
        return object;
    }

    private @Nullable JsonNode readObject(Attribute attribute, JsonNode raw) {
        var object = readParts(attribute, raw);
        if (object.isEmpty()) {
            return null;
        }
        if (isHollow(attribute, object)) {
            return dropHollow(attribute, raw);
        }
        if (isMail(attribute) && !object.has("type")) {
            return withType(object, attribute);
        }
        return object;
    }

    private @Nullable JsonNode dropHollow(Attribute attribute, JsonNode raw) {
        boolean saidEmpty = raw.properties().stream().anyMatch(e -> Names.same(e.getKey(), "value"));
        if (isMail(attribute) && !(saidEmpty && strictness == Strictness.LENIENT)) {
            throw wrong(attribute, "has an element without \"value\"");
        }
        tolerances.used(Tolerance.EMPTY_ELEMENT);
        return null;
    }

    /** Without a type the filter {@code emails[type eq "work"]} that Entra sends would never match. */
    private static ObjectNode withType(ObjectNode object, Attribute attribute) {
        var typed = JSON.objectNode();
        for (var sub : attribute.subAttributes()) {
            if (sub.name().equals("type")) {
                typed.put("type", "work");
            } else if (object.has(sub.name())) {
                typed.set(sub.name(), object.get(sub.name()));
            }
        }
        return typed;
    }

    private Map<Attribute, JsonNode> partsOf(Attribute attribute, JsonNode raw) {
        var given = new HashMap<Attribute, JsonNode>();
        for (var entry : raw.properties()) {
            var sub = attribute.sub(entry.getKey());
            if (sub == null) {
                tolerances.ignore(attribute.name() + "." + entry.getKey(), strictness);
            } else if (sub.mutability() != Mutability.READ_ONLY && given.put(sub, entry.getValue()) != null) {
                throw wrong(attribute, "has \"" + sub.name() + "\" twice");
            }
        }
        return given;
    }

    private JsonNode readBoolean(Attribute attribute, JsonNode raw) {
        if (raw.isBoolean()) {
            return raw;
        }
        if (raw.isTextual()) {
            var text = raw.textValue().strip();
            boolean yes = Names.same(text, "true");
            if (yes || Names.same(text, "false")) {
                forgive(Tolerance.BOOLEAN_AS_TEXT, attribute, "must be true or false without quotes");
                return BooleanNode.valueOf(yes);
            }
        }
        return unwrap(attribute, raw, "must be true or false");
    }

    private JsonNode readText(Attribute attribute, JsonNode raw) {
        if (raw.isTextual()) {
            requireBase64InStrict(attribute, raw.textValue());
            return raw;
        }
        boolean number = raw.isNumber() && Double.isFinite(raw.doubleValue());
        if (raw.isBoolean() || number) {
            forgive(Tolerance.NUMBER_AS_TEXT, attribute, "must be text in quotes");
            return TextNode.valueOf(raw.asText());
        }
        return unwrap(attribute, raw, "must be text");
    }

    /** An old form of Entra: {@code [{"$ref": null, "value": "x"}]} for x. */
    private JsonNode unwrap(Attribute attribute, JsonNode raw, String complaint) {
        var inner = raw.path("value");
        if (!inner.isValueNode() || Blank.isBlank(inner)) {
            throw wrong(attribute, complaint);
        }
        forgive(Tolerance.LIST_FOR_ONE, attribute, complaint);
        return attribute.type() == AttributeType.BOOLEAN ? readBoolean(attribute, inner) : readText(attribute, inner);
    }

    private void requireBase64InStrict(Attribute attribute, String text) {
        if (strictness == Strictness.STRICT && attribute.type() == AttributeType.BINARY) {
            try {
                Base64.getDecoder().decode(text);
            } catch (IllegalArgumentException e) {
                throw wrong(attribute, "must be base64");
            }
        }
    }

    private void forgive(Tolerance tolerance, Attribute attribute, String complaint) {
        if (strictness == Strictness.STRICT) {
            throw wrong(attribute, complaint);
        }
        tolerances.used(tolerance);
    }

    private static boolean isMail(Attribute attribute) {
        return attribute.name().equals("emails");
    }

    private static ScimException wrong(Attribute attribute, String complaint) {
        return ScimException.invalid(
                ScimType.INVALID_VALUE,
                "The attribute \"" + attribute.name() + "\" " + complaint
                        + ". Check what is mapped to it in the directory's provisioning settings.");
    }
}

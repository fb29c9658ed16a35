package io.musterbook.directorysync.internal.scim.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.musterbook.directorysync.internal.scim.message.ScimException;
import io.musterbook.directorysync.internal.scim.message.ScimType;
import io.musterbook.directorysync.internal.scim.schema.Attribute;
import io.musterbook.directorysync.internal.scim.schema.Mutability;
import io.musterbook.directorysync.internal.scim.schema.Names;
import io.musterbook.directorysync.internal.scim.schema.ResourceSchema;
import io.musterbook.directorysync.internal.scim.schema.Schema;
import io.musterbook.directorysync.internal.scim.schema.ScimOneNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a resource into its canonical document: {@code schemas} first, then every attribute in the schema's order. */
public final class ResourceReader {
    /** Characters of all keys and texts of one document; in UTF-8 it stays under what every database keeps in a row. */
    public static final int MAX_CHARACTERS = 300_000;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ResourceSchema schema;
    private final Strictness strictness;
    private final Tolerances tolerances;
    private final ValueReader values;

    /** A reader for one request. */
    public ResourceReader(ResourceSchema schema, Strictness strictness, Tolerances tolerances) {
        this.schema = schema;
        this.strictness = strictness;
        this.tolerances = tolerances;
        values = new ValueReader(strictness, tolerances);
    }

    /**
     * Checks that {@code schemas} belongs here: the strict profile wants the core URN, the lenient one judges by the
     * endpoint.
     *
     * @throws ScimException 400 {@code invalidSyntax}
     */
    public void requireSchemas(ObjectNode body) {
        var schemas = find(body, "schemas");
        boolean named = false;
        if (schemas != null) {
            for (var urn : schemas) {
                boolean core = Names.same(urn.textValue(), schema.core().id());
                named |= core;
                if (!core && strictness == Strictness.STRICT && schema.extension(urn.asText()) == null) {
                    tolerances.ignore(urn.asText(), strictness);
                }
            }
        }
        if (named) {
            return;
        }
        if (strictness == Strictness.STRICT) {
            throw ScimException.invalid(
                    ScimType.INVALID_SYNTAX,
                    "\"schemas\" must name " + schema.core().id() + " at " + schema.endpoint() + ".");
        }
        tolerances.used(Tolerance.SCHEMAS_MISSING);
    }

    /**
     * Makes the canonical document, without attributes that the caller keeps elsewhere.
     *
     * @param body what was sent, or a document made by this method
     * @param apart the attribute to leave out, or null
     * @throws ScimException 400 {@code invalidValue} if a value has the wrong type, a required one is missing, or the
     *     document has more than {@value #MAX_CHARACTERS} characters
     */
    public ObjectNode read(ObjectNode body, @Nullable Attribute apart) {
        var given = new HashMap<Object, JsonNode>();
        for (var entry : body.properties()) {
            var key = keyOf(entry.getKey());
            if (key != null && key != apart && given.put(key, entry.getValue()) != null) {
                throw ScimException.invalid(
                        ScimType.INVALID_VALUE, "The attribute \"" + key + "\" is there twice. Send it once.");
            }
        }
        var document = JSON.objectNode();
        var schemas = document.putArray("schemas").add(schema.core().id());
        readAll(schema.common().attributes(), given, document);
        readAll(schema.core().attributes(), given, document);
        for (var extension : schema.extensions()) {
            var read = readExtension(extension, given.get(extension));
            if (!read.isEmpty()) {
                schemas.add(extension.id());
                document.set(extension.id(), read);
            }
        }
        requireRequired(document, apart);
        requireSize(document);
        return document;
    }

    private void readAll(List<Attribute> attributes, Map<Object, JsonNode> given, ObjectNode into) {
        for (var attribute : attributes) {
            var value = values.read(attribute, given.get(attribute));
            if (value != null) {
                into.set(attribute.name(), value);
            }
        }
    }

    private ObjectNode readExtension(Schema extension, @Nullable JsonNode raw) {
        var read = JSON.objectNode();
        if (raw == null || Blank.isBlank(raw)) {
            return read;
        }
        if (!raw.isObject()) {
            throw ScimException.invalid(
                    ScimType.INVALID_VALUE, "The extension " + extension.id() + " must be an object.");
        }
        var given = new HashMap<Object, JsonNode>();
        for (var entry : raw.properties()) {
            var attribute = extension.attribute(entry.getKey());
            if (attribute == null) {
                tolerances.ignore(entry.getKey(), strictness);
            } else if (given.put(attribute, entry.getValue()) != null) {
                throw ScimException.invalid(
                        ScimType.INVALID_VALUE, "The attribute \"" + attribute + "\" is there twice. Send it once.");
            }
        }
        readAll(extension.attributes(), given, read);
        return read;
    }

    /** The attribute or extension to read under that key, or null if the key is ignored. */
    private @Nullable Object keyOf(String name) {
        var attribute = schema.attribute(name);
        if (attribute != null) {
            if (attribute.mutability() == Mutability.WRITE_ONLY) {
                tolerances.used(Tolerance.PASSWORD_DROPPED);
                return null;
            }
            boolean ours = attribute.mutability() == Mutability.READ_ONLY
                    || attribute.name().equals("schemas");
            return ours ? null : attribute;
        }
        var extension = schema.extension(name);
        if (extension != null) {
            return extension;
        }
        var modern = strictness == Strictness.LENIENT ? schema.extension(ScimOneNames.modern(name)) : null;
        if (modern == null) {
            tolerances.ignore(name, strictness);
        } else {
            tolerances.used(Tolerance.SCIM_ONE_URN);
        }
        return modern;
    }

    private void requireRequired(ObjectNode document, @Nullable Attribute apart) {
        for (var attribute : schema.core().attributes()) {
            if (attribute.required() && attribute != apart && !document.has(attribute.name())) {
                throw ScimException.invalid(
                        ScimType.INVALID_VALUE,
                        "The " + schema.name() + " has no \"" + attribute.name()
                                + "\". Map a value that is never empty to it in the directory.");
            }
        }
    }

    private static void requireSize(ObjectNode document) {
        if (charactersOf(document) > MAX_CHARACTERS) {
            throw ScimException.invalid(
                    ScimType.INVALID_VALUE,
                    "The resource holds more than " + MAX_CHARACTERS
                            + " characters. Map fewer or shorter attributes in the directory.");
        }
    }

    private static long charactersOf(JsonNode node) {
        long sum = node.isTextual() ? node.textValue().length() : 0;
        for (var entry : node.properties()) {
            sum += entry.getKey().length();
        }
        var below = new ArrayList<JsonNode>();
        node.forEach(below::add);
        for (var child : below) {
            sum += charactersOf(child);
        }
        return sum;
    }

    /** The value under a key in any case, or null. */
    public static @Nullable JsonNode find(JsonNode object, String key) {
        var exact = object.get(key);
        if (exact != null) {
            return exact;
        }
        for (var entry : object.properties()) {
            if (Names.same(entry.getKey(), key)) {
                return entry.getValue();
            }
        }
        return null;
    }
}

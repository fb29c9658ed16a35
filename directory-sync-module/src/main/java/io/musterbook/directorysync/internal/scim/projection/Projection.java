package io.musterbook.directorysync.internal.scim.projection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.musterbook.directorysync.internal.scim.message.ScimException;
import io.musterbook.directorysync.internal.scim.message.ScimJson;
import io.musterbook.directorysync.internal.scim.message.ScimType;
import io.musterbook.directorysync.internal.scim.schema.Attribute;
import io.musterbook.directorysync.internal.scim.schema.AttributePath;
import io.musterbook.directorysync.internal.scim.schema.Names;
import io.musterbook.directorysync.internal.scim.schema.ResourceSchema;
import io.musterbook.directorysync.internal.scim.schema.Returned;
import io.musterbook.directorysync.internal.scim.schema.Schema;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which attributes an answer carries. {@code id} and {@code schemas} always, a password never, unknown names do nothing.
 * Immutable.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7644#section-3.9">RFC 7644 section 3.9</a>
 */
public final class Projection {
    private static final int MAX_LENGTH = 4_096;

    private final ResourceSchema schema;
    private final boolean whole;
    private final boolean including;
    private final Set<AttributePath> named;

    private Projection(ResourceSchema schema, boolean whole, boolean including, Set<AttributePath> named) {
        this.schema = schema;
        this.whole = whole;
        this.including = including;
        this.named = Set.copyOf(named);
    }

    /**
     * Reads the two query parameters.
     *
     * @param attributes names separated by commas, which alone are wanted; null or blank for no choice
     * @param excludedAttributes names separated by commas, which are not wanted; null or blank for none
     * @throws ScimException 400 {@code invalidValue} if both are given or one is longer than 4,096 characters
     */
    public static Projection of(
            @Nullable String attributes, @Nullable String excludedAttributes, ResourceSchema schema) {
        boolean including = attributes != null && !attributes.isBlank();
        boolean excluding = excludedAttributes != null && !excludedAttributes.isBlank();
        if (including && excluding) {
            throw invalid("Send either \"attributes\" or \"excludedAttributes\", not both.");
        }
        var text = including ? attributes : excluding ? excludedAttributes : null;
        if (text == null) {
            return new Projection(schema, true, false, Set.of());
        }
        if (text.length() > MAX_LENGTH) {
            throw invalid("The list of attributes is longer than " + MAX_LENGTH + " characters. Name fewer.");
        }
        var named = new HashSet<AttributePath>();
        for (var name : text.split(",", -1)) {
            addNamed(name.strip(), schema, named);
        }
        return new Projection(schema, false, including, named);
    }

    /** A filter in the name of an attribute, as Microsoft's collection has it, chooses nothing: all elements come. */
    private static void addNamed(String given, ResourceSchema schema, Set<AttributePath> named) {
        var name = given.replaceFirst("\\[[^\\]]*\\]", "");
        if (Names.same(name, schema.core().id())) {
            schema.core().attributes().forEach(attribute -> named.add(AttributePath.of(attribute)));
        } else {
            schema.resolve(name).ifPresent(named::add);
        }
    }

    /** Whether nothing was chosen, so that a stored answer can be sent as it is. */
    public boolean isWhole() {
        return whole;
    }

    /**
     * Whether the answer carries some of that attribute; if not, the caller need not fetch it.
     *
     * @param topLevelAttribute a name such as {@code members}, or the URN of an extension, in any case
     */
    public boolean wants(String topLevelAttribute) {
        var path = schema.resolve(topLevelAttribute).orElse(null);
        return path != null && wants(path);
    }

    /** A resource's JSON with what is wanted; the same bytes if all is. */
    public byte[] apply(byte[] resource) {
        return whole ? resource : ScimJson.write(apply(ScimJson.readObject(resource)));
    }

    /** The resource with what is wanted; the resource given is not changed. */
    public ObjectNode apply(ObjectNode resource) {
        var result = resource.objectNode();
        for (var entry : resource.properties()) {
            var path = schema.resolve(entry.getKey()).orElse(null);
            if (path == null || !wants(path)) {
                continue;
            }
            var projected = project(path, entry.getValue());
            if (!(projected.isContainerNode() && projected.isEmpty())
                    || entry.getValue().isEmpty()) {
                result.set(entry.getKey(), projected);
            }
        }
        return result;
    }

    private JsonNode project(AttributePath path, JsonNode value) {
        var attribute = path.attribute();
        if (attribute == null) {
            var extension = path.extension();
            return extension == null ? value : projectExtension(extension, value);
        }
        boolean cutsParts = named.stream().anyMatch(n -> n.sub() != null && isIn(n, path));
        if (!attribute.isComplex() || !cutsParts || (including && named.contains(path))) {
            return value;
        }
        if (!value.isArray()) {
            return parts(path, attribute, value);
        }
        var cut = JsonNodeFactory.instance.arrayNode();
        for (var element : value) {
            var kept = parts(path, attribute, element);
            if (!kept.isEmpty()) {
                cut.add(kept);
            }
        }
        return cut;
    }

    private JsonNode projectExtension(Schema extension, JsonNode value) {
        return keep(
                value,
                name -> extension.attribute(name) == null
                        ? null
                        : new AttributePath(extension, extension.attribute(name), null),
                true);
    }

    private JsonNode parts(AttributePath path, Attribute attribute, JsonNode value) {
        return keep(
                value,
                name -> {
                    var sub = attribute.sub(name);
                    return sub == null ? null : path.to(sub);
                },
                false);
    }

    private JsonNode keep(JsonNode value, Function<String, @Nullable AttributePath> pathOf, boolean deep) {
        if (!(value instanceof ObjectNode object)) {
            return value;
        }
        var kept = object.objectNode();
        for (var entry : object.properties()) {
            var path = pathOf.apply(entry.getKey());
            if (path != null && wants(path)) {
                kept.set(entry.getKey(), deep ? project(path, entry.getValue()) : entry.getValue());
            }
        }
        return kept;
    }

    private boolean wants(AttributePath path) {
        var leaf = path.leaf();
        var returned = leaf == null ? Returned.DEFAULT : leaf.returned();
        return switch (returned) {
            case ALWAYS -> true;
            case NEVER -> false;
            case REQUEST -> including && isNamed(path);
            case DEFAULT -> whole || including == isNamed(path);
        };
    }

    /** Including: the path, something around it or something in it is named. Excluding: the path or something around it. */
    private boolean isNamed(AttributePath path) {
        for (var name : named) {
            if (name.equals(path) || isIn(path, name) || (including && isIn(name, path))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isIn(AttributePath inner, AttributePath outer) {
        if (inner.equals(outer) || inner.extension() != outer.extension()) {
            return false;
        }
        return outer.attribute() == null || (outer.attribute() == inner.attribute() && outer.sub() == null);
    }

    private static ScimException invalid(String detail) {
        return ScimException.invalid(ScimType.INVALID_VALUE, detail);
    }
}

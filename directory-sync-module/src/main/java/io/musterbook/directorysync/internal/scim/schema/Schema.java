package io.musterbook.directorysync.internal.scim.schema;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A named set of attributes (RFC 7643 section 7). Immutable; there is one instance of each. */
public final class Schema {
    private final String id;
    private final String name;
    private final String description;
    private final Map<String, Attribute> attributes;

    Schema(String id, String name, String description, AttributeBuilder... attributes) {
        this.id = id;
        this.name = name;
        this.description = description;
        this.attributes = Attribute.byKey(
                List.of(attributes).stream().map(AttributeBuilder::build).toList());
    }

    /** Its URN. */
    public String id() {
        return id;
    }

    /** Its name for people. */
    public String name() {
        return name;
    }

    /** What it describes. */
    public String description() {
        return description;
    }

    /** Its attributes in their order. */
    public List<Attribute> attributes() {
        return List.copyOf(attributes.values());
    }

    /** The attribute of that name, in any case, or null. */
    public @Nullable Attribute attribute(String attributeName) {
        return attributes.get(Names.key(attributeName));
    }

    @Override
    public String toString() {
        return id;
    }
}

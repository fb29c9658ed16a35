package io.musterbook.directorysync.internal.scim.schema;

import java.util.ArrayList;
import java.util.List;

/** Writes the definition of an attribute down, starting from the defaults of RFC 7643 section 2.2. */
final class AttributeBuilder {
    final String name;
    final AttributeType type;
    final String description;
    final List<Attribute> subAttributes = new ArrayList<>();
    boolean multiValued;
    boolean required;
    boolean caseExact;
    Mutability mutability = Mutability.READ_WRITE;
    Returned returned = Returned.DEFAULT;
    Uniqueness uniqueness = Uniqueness.NONE;
    boolean identity;
    List<String> canonicalValues = List.of();
    List<String> referenceTypes = List.of();

    private AttributeBuilder(String name, AttributeType type, String description) {
        this.name = name;
        this.type = type;
        this.description = description;
    }

    static AttributeBuilder text(String name, String description) {
        return new AttributeBuilder(name, AttributeType.STRING, description);
    }

    static AttributeBuilder bool(String name, String description) {
        return new AttributeBuilder(name, AttributeType.BOOLEAN, description);
    }

    static AttributeBuilder instant(String name, String description) {
        return new AttributeBuilder(name, AttributeType.DATE_TIME, description);
    }

    static AttributeBuilder binary(String name, String description) {
        return new AttributeBuilder(name, AttributeType.BINARY, description).exact();
    }

    static AttributeBuilder reference(String name, String description, String... referenceTypes) {
        var builder = new AttributeBuilder(name, AttributeType.REFERENCE, description).exact();
        builder.referenceTypes = List.of(referenceTypes);
        return builder;
    }

    static AttributeBuilder complex(String name, String description, AttributeBuilder... subs) {
        var builder = new AttributeBuilder(name, AttributeType.COMPLEX, description);
        for (var sub : subs) {
            builder.subAttributes.add(sub.build());
        }
        return builder;
    }

    /** A list of values with the usual parts: the value, how to show it, what sort it is, whether it is the main one. */
    static AttributeBuilder list(String name, String description, AttributeBuilder value, String... types) {
        return complex(
                        name,
                        description,
                        value,
                        text("display", "A name of the value, to be shown."),
                        text("type", "What sort of value it is.").canonical(types),
                        bool("primary", "Whether it is the main one; at most one is."))
                .many();
    }

    AttributeBuilder many() {
        multiValued = true;
        return this;
    }

    AttributeBuilder required() {
        required = true;
        return this;
    }

    AttributeBuilder exact() {
        caseExact = true;
        return this;
    }

    AttributeBuilder readOnly() {
        mutability = Mutability.READ_ONLY;
        return this;
    }

    AttributeBuilder immutable() {
        mutability = Mutability.IMMUTABLE;
        return this;
    }

    AttributeBuilder secret() {
        mutability = Mutability.WRITE_ONLY;
        returned = Returned.NEVER;
        return this;
    }

    AttributeBuilder always() {
        returned = Returned.ALWAYS;
        return this;
    }

    AttributeBuilder unique() {
        uniqueness = Uniqueness.SERVER;
        return this;
    }

    AttributeBuilder identity() {
        identity = true;
        return this;
    }

    AttributeBuilder canonical(String... values) {
        canonicalValues = List.of(values);
        return this;
    }

    Attribute build() {
        return new Attribute(this);
    }
}

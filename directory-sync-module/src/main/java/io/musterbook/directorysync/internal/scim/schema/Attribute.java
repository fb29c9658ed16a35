package io.musterbook.directorysync.internal.scim.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One attribute and its characteristics (RFC 7643 section 7). Immutable; there is one instance of each, so identity is
 * equality.
 */
public final class Attribute {
    private final String name;
    private final AttributeType type;
    private final String description;
    private final boolean multiValued;
    private final boolean required;
    private final boolean caseExact;
    private final Mutability mutability;
    private final Returned returned;
    private final Uniqueness uniqueness;
    private final boolean identity;
    private final List<String> canonicalValues;
    private final List<String> referenceTypes;
    private final Map<String, Attribute> subAttributes;

    Attribute(AttributeBuilder from) {
        name = from.name;
        type = from.type;
        description = from.description;
        multiValued = from.multiValued;
        required = from.required;
        caseExact = from.caseExact;
        mutability = from.mutability;
        returned = from.returned;
        uniqueness = from.uniqueness;
        identity = from.identity;
        canonicalValues = List.copyOf(from.canonicalValues);
        referenceTypes = List.copyOf(from.referenceTypes);
        subAttributes = byKey(from.subAttributes);
    }

    static Map<String, Attribute> byKey(List<Attribute> attributes) {
        var map = new LinkedHashMap<String, Attribute>();
        attributes.forEach(attribute -> map.put(Names.key(attribute.name()), attribute));
        return map;
    }

    /** The name as it is written in answers. */
    public String name() {
        return name;
    }

    /** The type of its value, or of each of its values. */
    public AttributeType type() {
        return type;
    }

    /** What it means. */
    public String description() {
        return description;
    }

    /** Whether it holds a list. */
    public boolean multiValued() {
        return multiValued;
    }

    /** Whether a resource without it is refused. */
    public boolean required() {
        return required;
    }

    /** Whether its texts are compared exactly; otherwise without regard to case. */
    public boolean caseExact() {
        return caseExact;
    }

    /** Who may write it. */
    public Mutability mutability() {
        return mutability;
    }

    /** When it is part of an answer. */
    public Returned returned() {
        return returned;
    }

    /** How far its value is unique. */
    public Uniqueness uniqueness() {
        return uniqueness;
    }

    /** Whether it holds a user name, which is compared by its identity key. */
    public boolean isIdentity() {
        return identity;
    }

    /** Values that are suggested; others are accepted. */
    public List<String> canonicalValues() {
        return canonicalValues;
    }

    /** What a reference may point to. */
    public List<String> referenceTypes() {
        return referenceTypes;
    }

    /** The parts of a complex attribute, in their order. */
    public List<Attribute> subAttributes() {
        return List.copyOf(subAttributes.values());
    }

    /** The part of that name, in any case, or null. */
    public @Nullable Attribute sub(String subName) {
        return subAttributes.get(Names.key(subName));
    }

    /** Whether it has parts. */
    public boolean isComplex() {
        return type == AttributeType.COMPLEX;
    }

    @Override
    public String toString() {
        return name;
    }
}

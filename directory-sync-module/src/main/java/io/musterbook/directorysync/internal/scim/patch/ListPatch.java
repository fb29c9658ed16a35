package io.musterbook.directorysync.internal.scim.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.musterbook.directorysync.internal.scim.dialect.PatchOperation.Kind;
import io.musterbook.directorysync.internal.scim.filter.Filter;
import io.musterbook.directorysync.internal.scim.filter.Folding;
import io.musterbook.directorysync.internal.scim.filter.InMemoryFilter;
import io.musterbook.directorysync.internal.scim.filter.Operator;
import io.musterbook.directorysync.internal.scim.filter.TargetPath;
import io.musterbook.directorysync.internal.scim.message.ScimException;
import io.musterbook.directorysync.internal.scim.message.ScimType;
import io.musterbook.directorysync.internal.scim.resource.Blank;
import io.musterbook.directorysync.internal.scim.resource.Strictness;
import io.musterbook.directorysync.internal.scim.resource.Tolerance;
import io.musterbook.directorysync.internal.scim.resource.Tolerances;
import io.musterbook.directorysync.internal.scim.resource.ValueReader;
import io.musterbook.directorysync.internal.scim.schema.Attribute;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Applies operations to lists of objects, such as emails, and merges objects. */
final class ListPatch {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ValueReader values;
    private final Strictness strictness;
    private final Tolerances tolerances;

    ListPatch(ValueReader values, Strictness strictness, Tolerances tolerances) {
        this.values = values;
        this.strictness = strictness;
        this.tolerances = tolerances;
    }

    /** Applies an operation to the list of that attribute in its owner. */
    void apply(Kind kind, ObjectNode owner, Attribute attribute, TargetPath target, @Nullable JsonNode value) {
        var elements = new ArrayList<ObjectNode>();
        for (var element : owner.path(attribute.name())) {
            elements.add((ObjectNode) element);
        }
        var sub = target.path().sub();
        var filter = target.filter();
        List<ObjectNode> touched;
        if (filter != null) {
            touched = filtered(kind, elements, attribute, target, value);
        } else if (sub != null) {
            touched = unfilteredPart(kind, elements, attribute, sub, value);
        } else {
            touched = whole(kind, elements, attribute, value);
        }
        Set<ObjectNode> fresh = Collections.newSetFromMap(new IdentityHashMap<>());
        fresh.addAll(touched);
        settlePrimary(attribute, elements, fresh);
        boolean mail = attribute.name().equals("emails");
        // A later operation may still give a new e-mail its address; if none does, reading the result refuses it.
        elements.removeIf(e -> ValueReader.isHollow(attribute, e) && !(mail && fresh.contains(e)));
        owner.set(attribute.name(), JSON.arrayNode().addAll(elements));
    }

    private List<ObjectNode> whole(
            Kind kind, List<ObjectNode> elements, Attribute attribute, @Nullable JsonNode value) {
        if (kind == Kind.REMOVE) {
            if (value == null) {
                elements.clear();
            } else {
                removeListed(elements, attribute, value);
            }
            return List.of();
        }
        var read = new ArrayList<ObjectNode>();
        var list = values.read(attribute, value);
        if (list != null) {
            list.forEach(element -> read.add((ObjectNode) element));
        }
        if (kind == Kind.REPLACE) {
            elements.clear();
            elements.addAll(read);
            return List.of();
        }
        return append(elements, attribute, read);
    }

    /** Adds what is not there; what is there by value and type takes over the other parts. */
    private static List<ObjectNode> append(List<ObjectNode> elements, Attribute attribute, List<ObjectNode> added) {
        Map<Object, ObjectNode> known = new HashMap<>();
        elements.forEach(element -> known.put(identity(attribute, element), element));
        var touched = new ArrayList<ObjectNode>();
        for (var element : added) {
            var there = known.putIfAbsent(identity(attribute, element), element);
            if (there == null) {
                elements.add(element);
                touched.add(element);
            } else {
                there.setAll(element);
                touched.add(there);
            }
        }
        return touched;
    }

    private static Object identity(Attribute attribute, ObjectNode element) {
        if (attribute.sub("value") == null || !element.has("value")) {
            return element.deepCopy();
        }
        return List.of(element.path("value"), element.path("type"));
    }

    /** The form of Entra: the elements to remove are listed. Never more than these go. */
    private void removeListed(List<ObjectNode> elements, Attribute attribute, JsonNode value) {
        if (strictness == Strictness.STRICT) {
            throw ScimException.invalid(
                    ScimType.INVALID_VALUE, "A remove operation takes no \"value\". Choose by a filter in the path.");
        }
        tolerances.used(Tolerance.REMOVE_BY_VALUE);
        for (var raw : value.isArray() ? value : JSON.arrayNode().add(value)) {
            if (!Blank.isBlank(raw)) {
                var listed = values.readParts(attribute, raw);
                listed.remove(List.of("$ref", "display"));
                elements.removeIf(element -> !listed.isEmpty() && hasAll(attribute, element, listed));
            }
        }
    }

    private static boolean hasAll(Attribute attribute, ObjectNode element, ObjectNode listed) {
        for (var entry : listed.properties()) {
            var part = attribute.sub(entry.getKey());
            if (part == null || !sameValue(part, element.path(entry.getKey()), entry.getValue())) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameValue(Attribute part, JsonNode one, JsonNode other) {
        if (part.caseExact() || !one.isTextual() || !other.isTextual()) {
            return one.equals(other);
        }
        var folding = Folding.SIMPLE.text();
        return folding.apply(one.textValue()).equals(folding.apply(other.textValue()));
    }

    private List<ObjectNode> filtered(
            Kind kind, List<ObjectNode> elements, Attribute attribute, TargetPath target, @Nullable JsonNode value) {
        var filter = target.filter();
        var sub = target.path().sub();
        var matches = new ArrayList<ObjectNode>();
        if (filter == null) {
            return matches;
        }
        for (var element : elements) {
            if (InMemoryFilter.matchesElement(filter, element, Folding.SIMPLE)) {
                matches.add(element);
            }
        }
        var given = kind == Kind.REMOVE || sub != null ? value : single(attribute, value);
        if (kind == Kind.REMOVE || given == null || Blank.isBlank(given)) {
            if (kind != Kind.ADD) {
                clear(elements, matches, sub);
            }
            return List.of();
        }
        if (matches.isEmpty()) {
            var created = create(kind, filter);
            elements.add(created);
            matches.add(created);
        }
        for (var match : matches) {
            write(kind, attribute, match, sub, given);
        }
        return matches;
    }

    private static void clear(List<ObjectNode> elements, List<ObjectNode> matches, @Nullable Attribute sub) {
        if (sub != null) {
            matches.forEach(match -> match.remove(sub.name()));
            return;
        }
        Set<ObjectNode> gone = Collections.newSetFromMap(new IdentityHashMap<>());
        gone.addAll(matches);
        elements.removeIf(gone::contains);
    }

    private void write(Kind kind, Attribute attribute, ObjectNode match, @Nullable Attribute sub, JsonNode given) {
        if (sub == null) {
            merge(kind, attribute, match, given);
            return;
        }
        var read = values.read(sub, given);
        if (read != null) {
            set(attribute, match, sub, read);
        }
    }

    /** Entra replaces an element that is not there and means: create it, as the filter describes it. */
    private ObjectNode create(Kind kind, Filter filter) {
        var element = JSON.objectNode();
        boolean refused = kind == Kind.REPLACE && strictness == Strictness.STRICT;
        if (refused || !describe(filter, element)) {
            throw ScimException.invalid(
                    ScimType.NO_TARGET, "The filter in the path of an operation matches nothing. Add the value first.");
        }
        if (kind == Kind.REPLACE) {
            tolerances.used(Tolerance.ELEMENT_CREATED);
        }
        return element;
    }

    private static boolean describe(Filter filter, ObjectNode element) {
        if (filter instanceof Filter.And and) {
            return and.terms().stream().allMatch(term -> describe(term, element));
        }
        if (filter instanceof Filter.Comparison comparison && comparison.operator() == Operator.EQ) {
            element.set(comparison.path().toString(), comparison.value());
            return true;
        }
        return false;
    }

    private List<ObjectNode> unfilteredPart(
            Kind kind, List<ObjectNode> elements, Attribute attribute, Attribute sub, @Nullable JsonNode value) {
        var read = kind == Kind.REMOVE ? null : values.read(sub, value);
        if (read == null) {
            if (kind != Kind.ADD) {
                elements.forEach(element -> element.remove(sub.name()));
            }
            return List.of();
        }
        tolerances.used(Tolerance.UNFILTERED_PART);
        var only = onlyOne(elements, attribute, sub);
        set(attribute, only, sub, read);
        return List.of(only);
    }

    private static ObjectNode onlyOne(List<ObjectNode> elements, Attribute attribute, Attribute sub) {
        if (elements.isEmpty()) {
            elements.add(JSON.objectNode());
        }
        if (elements.size() == 1) {
            return elements.get(0);
        }
        return elements.stream()
                .filter(ListPatch::isPrimary)
                .findFirst()
                .orElseThrow(() -> ScimException.invalid(
                        ScimType.INVALID_PATH,
                        "There are several " + attribute + ". Say which one by a filter, as in " + attribute
                                + "[type eq \"work\"]." + sub + "."));
    }

    /** The one value that an operation gives a single attribute or element; a list of one is forgiven. */
    @Nullable JsonNode single(Attribute attribute, @Nullable JsonNode value) {
        if (value == null || !value.isArray() || value.isEmpty()) {
            return value;
        }
        if (strictness == Strictness.STRICT || value.size() > 1) {
            throw ScimException.invalid(
                    ScimType.INVALID_VALUE, "The attribute \"" + attribute + "\" takes one value here, not a list.");
        }
        tolerances.used(Tolerance.LIST_FOR_ONE);
        return value.get(0);
    }

    /** Puts the parts given into an object; a replace also takes away those that are given as null or empty. */
    void merge(Kind kind, Attribute attribute, ObjectNode into, JsonNode given) {
        var parts = values.readParts(attribute, given);
        if (parts.has("value")) {
            forgetDerived(attribute, into, parts.get("value"));
        }
        into.setAll(parts);
        if (kind == Kind.REPLACE) {
            for (var entry : given.properties()) {
                var sub = attribute.sub(entry.getKey());
                if (sub != null && Blank.isBlank(entry.getValue())) {
                    into.remove(sub.name());
                }
            }
        }
    }

    /** Sets one part of an object. */
    void set(Attribute attribute, ObjectNode into, Attribute sub, JsonNode value) {
        if (sub.name().equals("value")) {
            forgetDerived(attribute, into, value);
        }
        into.set(sub.name(), value);
    }

    /** Another manager has another address. */
    private static void forgetDerived(Attribute attribute, ObjectNode into, JsonNode newValue) {
        if (attribute.sub("$ref") != null && !newValue.equals(into.get("value"))) {
            into.remove("$ref");
        }
    }

    /** Who becomes the primary one takes that from the others. */
    private static void settlePrimary(Attribute attribute, List<ObjectNode> elements, Set<ObjectNode> touched) {
        if (touched.stream().noneMatch(ListPatch::isPrimary)) {
            return;
        }
        ValueReader.requireOnePrimary(attribute, touched);
        for (var element : elements) {
            if (!touched.contains(element) && isPrimary(element)) {
                element.set("primary", BooleanNode.FALSE);
            }
        }
    }

    private static boolean isPrimary(ObjectNode element) {
        return element.path("primary").asBoolean(false);
    }
}

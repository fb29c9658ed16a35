package io.musterbook.web.api.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.musterbook.workspace.InvalidValue;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads one JSON object and gathers every fault before it complains: unknown names, missing values, wrong kinds. JSON's
 * null is the same as leaving the value out.
 *
 * <p>Ask for every value first, then call {@link #complete()}, then take the values.
 */
public final class ObjectReading {
    private final Optional<ObjectNode> object;
    private final String path;
    private final List<FieldFault> faults;
    private final Set<String> known = new LinkedHashSet<>();
    private final List<ObjectReading> inner = new ArrayList<>();

    private ObjectReading(Optional<ObjectNode> object, String path, List<FieldFault> faults) {
        this.object = object;
        this.path = path;
        this.faults = faults;
    }

    /** Starts with a whole body. */
    public static ObjectReading of(ObjectNode body) {
        return new ObjectReading(Optional.of(body), "", new ArrayList<>());
    }

    /** A value that must be there. */
    public <T> Value<T> required(String name, Kind<T> kind) {
        return value(name, kind, true);
    }

    /** A value that may be left out. */
    public <T> Value<T> optional(String name, Kind<T> kind) {
        return value(name, kind, false);
    }

    /** An object that must be there, read by the same rules. */
    public ObjectReading object(String name) {
        var node = node(name);
        Optional<ObjectNode> found = node.filter(ObjectNode.class::isInstance).map(ObjectNode.class::cast);
        if (found.isEmpty() && object.isPresent()) {
            faults.add(new FieldFault(path + name, node.isEmpty() ? "It is missing." : "Use a JSON object."));
        }
        var reading = new ObjectReading(found, path + name + ".", faults);
        inner.add(reading);
        return reading;
    }

    /** Adds a fault that only shows between values. */
    public void fault(String name, String reason) {
        faults.add(new FieldFault(path + name, reason));
    }

    /** @throws InvalidRequest if anything was wrong here or in the objects inside, naming all of it */
    public void complete() {
        addUnknown();
        if (!faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
    }

    private void addUnknown() {
        object.ifPresent(node -> node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                faults.add(new FieldFault(
                        path + shortened(name),
                        "There is no such value here. Known are " + String.join(", ", known) + "."));
            }
        }));
        inner.forEach(ObjectReading::addUnknown);
    }

    private <T> Value<T> value(String name, Kind<T> kind, boolean required) {
        var node = node(name);
        if (node.isEmpty()) {
            if (required && object.isPresent()) {
                faults.add(new FieldFault(path + name, "It is missing."));
            }
            return new Value<>(Optional.empty());
        }
        try {
            return new Value<>(Optional.of(kind.read(node.get())));
        } catch (InvalidValue wrong) {
            faults.add(new FieldFault(path + name, wrong.reason()));
            return new Value<>(Optional.empty());
        }
    }

    private Optional<JsonNode> node(String name) {
        known.add(name);
        return object.map(node -> node.get(name)).filter(node -> !node.isNull());
    }

    private static String shortened(String name) {
        var plain = name.replaceAll("\\p{Cntrl}", "?");
        return plain.length() > 60 ? plain.substring(0, 60) + "..." : plain;
    }

    /** A value that was asked for; taken after {@link #complete()}. */
    public record Value<T>(Optional<T> found) {
        /** The value, which {@link #complete()} has made sure of. */
        public T get() {
            return found.orElseThrow();
        }
    }
}

package io.musterbook.web.api.requests;

import com.fasterxml.jackson.databind.node.TextNode;
import io.musterbook.web.api.json.FieldFault;
import io.musterbook.web.api.json.InvalidRequest;
import io.musterbook.web.api.json.Kind;
import io.musterbook.workspace.InvalidValue;
import io.musterbook.workspace.PageRequest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads query parameters and gathers every fault. An unknown one is refused: a filter with a slip of the pen would
 * otherwise answer with everything.
 */
public final class QueryReading {
    private final Map<String, List<String>> parameters;
    private final Set<String> known = new LinkedHashSet<>();
    private final List<FieldFault> faults = new ArrayList<>();

    /** @param parameters decoded, by name */
    public QueryReading(Map<String, List<String>> parameters) {
        this.parameters = parameters;
    }

    /** A parameter that may be left out; an empty one counts as left out. */
    public <T> Optional<T> optional(String name, Kind<T> kind) {
        known.add(name);
        var values = parameters.getOrDefault(name, List.of());
        if (values.size() > 1) {
            faults.add(new FieldFault(name, "Give it once."));
            return Optional.empty();
        }
        if (values.isEmpty() || values.get(0).isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(kind.read(TextNode.valueOf(values.get(0))));
        } catch (InvalidValue wrong) {
            faults.add(new FieldFault(name, wrong.reason()));
            return Optional.empty();
        }
    }

    /** A whole number. */
    public Optional<Integer> wholeNumber(String name) {
        return optional(name, Kind.text(QueryReading::number));
    }

    /** {@code true} or {@code false}. */
    public Optional<Boolean> flag(String name) {
        return optional(name, Kind.text(text -> switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new InvalidValue("", "Use true or false.");
        }));
    }

    /** The parameters {@code cursor} and {@code limit}. */
    public PageRequest page() {
        var cursor = optional("cursor", Kind.text(text -> PageRequest.of(text, 1)));
        var limit = optional("limit", Kind.text(text -> new PageRequest(null, number(text)).limit()));
        return new PageRequest(cursor.map(PageRequest::after).orElse(null), limit.orElse(PageRequest.DEFAULT_LIMIT));
    }

    /** @throws InvalidRequest if anything was wrong, naming all of it */
    public void complete() {
        parameters.keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> faults.add(new FieldFault(
                        name.length() > 60 ? name.substring(0, 60) : name,
                        known.isEmpty()
                                ? "There are no query parameters here."
                                : "There is no such query parameter. Known are " + String.join(", ", known) + ".")));
        if (!faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
    }

    private static int number(String text) {
        if (!text.matches("[0-9]{1,9}")) {
            throw new InvalidValue("", "Use a whole number.");
        }
        return Integer.parseInt(text);
    }
}

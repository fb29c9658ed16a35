package io.musterbook.directorysync.internal.scim.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Values {@code bulkId:name}, which stand for the id of a resource that another operation creates. */
final class References {
    private static final String PREFIX = "bulkId:";

    private References() {}

    static Set<String> in(String id, @Nullable JsonNode data) {
        var found = new LinkedHashSet<String>();
        add(id, found);
        if (data != null) {
            collect(data, found);
        }
        return found;
    }

    static String resolve(String text, Map<String, String> ids) {
        return text.startsWith(PREFIX) ? ids.getOrDefault(text.substring(PREFIX.length()), text) : text;
    }

    static ObjectNode resolve(ObjectNode data, Map<String, String> ids) {
        var copy = data.deepCopy();
        resolveIn(copy, ids);
        return copy;
    }

    static ObjectNode remove(ObjectNode data, Set<String> bulkIds) {
        var copy = data.deepCopy();
        removeIn(copy, bulkIds);
        return copy;
    }

    private static void collect(JsonNode node, Set<String> found) {
        if (node.isTextual()) {
            add(node.textValue(), found);
        }
        node.forEach(child -> collect(child, found));
    }

    private static void add(String text, Set<String> found) {
        if (text.startsWith(PREFIX)) {
            found.add(text.substring(PREFIX.length()));
        }
    }

    private static void resolveIn(JsonNode node, Map<String, String> ids) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(entry -> {
                resolveIn(entry.getValue(), ids);
                if (entry.getValue().isTextual()) {
                    entry.setValue(TextNode.valueOf(resolve(entry.getValue().textValue(), ids)));
                }
            });
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                resolveIn(array.get(i), ids);
                if (array.get(i).isTextual()) {
                    array.set(i, TextNode.valueOf(resolve(array.get(i).textValue(), ids)));
                }
            }
        }
    }

    /** Takes the values away, and the elements of lists that hold one. */
    private static void removeIn(JsonNode node, Set<String> bulkIds) {
        if (node instanceof ObjectNode object) {
            object.properties().removeIf(entry -> isOne(entry.getValue(), bulkIds));
        } else if (node instanceof ArrayNode array) {
            for (int i = array.size() - 1; i >= 0; i--) {
                if (isOne(array.get(i), bulkIds) || array.get(i).valueStream().anyMatch(part -> isOne(part, bulkIds))) {
                    array.remove(i);
                }
            }
        }
        node.forEach(child -> removeIn(child, bulkIds));
    }

    private static boolean isOne(JsonNode value, Set<String> bulkIds) {
        return value.isTextual()
                && value.textValue().startsWith(PREFIX)
                && bulkIds.contains(value.textValue().substring(PREFIX.length()));
    }
}

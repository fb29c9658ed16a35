package io.musterbook.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * One request as a vendor's client sends it, with what must come of it. The files belong to the directory sync module,
 * whose own tests read them too; names in braces stand for ids.
 *
 * @param name the vendor and the file
 * @param given the users and groups that are there before
 * @param sent the text of the request
 * @param wanted the text of what must come of it
 */
record WireCase(String name, JsonNode given, String sent, String wanted) {
    /** Every request there is, in the order of the names. */
    static Stream<WireCase> all() {
        var root = root();
        try (var files = Files.walk(root)) {
            return files
                    .map(file -> root.relativize(file).toString())
                    .filter(name -> name.contains("/") && name.endsWith(".json") && !name.endsWith(".expected.json"))
                    .map(name -> name.substring(0, name.length() - ".json".length()))
                    .sorted()
                    .map(name -> read(root, name))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The request, with ids for names. */
    JsonNode request(Map<String, String> ids) {
        return Http.json(named(sent, ids)).path("request");
    }

    /** What must come of it. */
    JsonNode expected() {
        return Http.json(wanted);
    }

    static ObjectNode group(JsonNode given, Map<String, String> ids) {
        var body = (ObjectNode) given.path("resource").deepCopy();
        var members = body.putArray("members");
        given.path("members").forEach(member -> members.addObject().put("value", ids.get(member.asText())));
        return body;
    }

    /** The ids of a list of names. */
    static List<String> ids(JsonNode names, Map<String, String> ids) {
        return names.valueStream()
                .map(name -> Objects.requireNonNull(ids.get(name.asText())))
                .toList();
    }

    @Override
    public String toString() {
        return name;
    }

    private static String named(String text, Map<String, String> ids) {
        var named = text;
        for (var id : ids.entrySet()) {
            named = named.replace("{" + id.getKey() + "}", id.getValue())
                    .replace("%7B" + id.getKey() + "%7D", id.getValue());
        }
        return named;
    }

    private static WireCase read(Path root, String name) {
        var sent = text(root.resolve(name + ".json"));
        var own = Http.json(sent).path("given");
        var given = own.isMissingNode() ? Http.json(text(root.resolve("given.json"))) : own;
        return new WireCase(name, given, sent, text(root.resolve(name + ".expected.json")));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root() {
        try {
            return Path.of(Objects.requireNonNull(WireCase.class.getResource("/wire/given.json"))
                            .toURI())
                    .resolveSibling("");
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}

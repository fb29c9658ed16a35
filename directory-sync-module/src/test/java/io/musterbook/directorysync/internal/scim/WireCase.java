package io.musterbook.directorysync.internal.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.musterbook.directorysync.internal.scim.message.ScimJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One request as a vendor's client sends it, from {@code wire/<vendor>/<name>.json}, with what must come of it beside it
 * in {@code <name>.expected.json}. Names in braces stand for ids.
 */
record WireCase(String name, JsonNode given, JsonNode request, JsonNode expected) {
    static final Map<String, String> IDS = Map.of(
            "ada", "00000000-0000-7000-8000-00000000000a",
            "bob", "00000000-0000-7000-8000-00000000000b",
            "crew", "00000000-0000-7000-8000-00000000000c");

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

    String method() {
        return request.path("method").asText();
    }

    boolean isAboutUsers() {
        return request.path("path").asText().startsWith("/Users");
    }

    int status() {
        return expected.path("status").asInt();
    }

    ObjectNode body() {
        return (ObjectNode) request.path("body");
    }

    /** What is stored of the resource in the address, before the request. */
    ObjectNode target() {
        var path = request.path("path").asText();
        var id = path.substring(path.lastIndexOf('/') + 1);
        var name = IDS.entrySet().stream()
                .filter(entry -> entry.getValue().equals(id))
                .findFirst()
                .orElseThrow()
                .getKey();
        return (ObjectNode)
                (isAboutUsers()
                        ? given.path("users").path(name)
                        : given.path("groups").path(name).path("resource"));
    }

    /** The filter of the query, decoded as a form is. */
    Optional<String> filter() {
        return Stream.of(request.path("query").asText().split("&", -1))
                .filter(parameter -> parameter.startsWith("filter="))
                .map(parameter -> URLDecoder.decode(parameter.substring("filter=".length()), StandardCharsets.UTF_8))
                .findFirst();
    }

    /** The ids of names in the answer that is wanted. */
    List<String> ids(String field) {
        return Stream.of(expected.path(field))
                .flatMap(list -> list.valueStream().map(JsonNode::asText))
                .map(name -> Objects.requireNonNull(IDS.get(name)))
                .toList();
    }

    @Override
    public String toString() {
        return name;
    }

    private static WireCase read(Path root, String name) {
        var sent = json(root.resolve(name + ".json"));
        var given = sent.has("given") ? sent.path("given") : json(root.resolve("given.json"));
        return new WireCase(name, given, sent.path("request"), json(root.resolve(name + ".expected.json")));
    }

    private static JsonNode json(Path file) {
        try {
            var text = Files.readString(file);
            for (var id : IDS.entrySet()) {
                text = text.replace("{" + id.getKey() + "}", id.getValue());
                text = text.replace("%7B" + id.getKey() + "%7D", id.getValue());
            }
            return ScimJson.readValue(text);
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

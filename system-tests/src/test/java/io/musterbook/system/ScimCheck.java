package io.musterbook.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What must be true of every answer under {@code /scim}, whatever was asked: the media type, a request id, the shape of
 * errors and lists, and that resources are what the server's own {@code /Schemas} says they are.
 */
final class ScimCheck implements Http.Check {
    private static final String MESSAGES = "urn:ietf:params:scim:api:messages:2.0:";
    private static final Set<String> ERROR_FIELDS = Set.of("schemas", "status", "scimType", "detail");

    /** The registered types of errors, by the statuses that may carry them. RFC 7644 section 3.12, RFC 9865 section 3. */
    private static final Map<Integer, Set<String>> ERROR_TYPES = Map.of(
            400,
            Set.of(
                    "invalidFilter",
                    "tooMany",
                    "uniqueness",
                    "mutability",
                    "invalidSyntax",
                    "invalidPath",
                    "noTarget",
                    "invalidValue",
                    "invalidVers",
                    "invalidCursor",
                    "expiredCursor",
                    "invalidCount"),
            403,
            Set.of("sensitive"),
            409,
            Set.of("uniqueness"));

    private static final Map<String, Schemas> BY_SERVER = new ConcurrentHashMap<>();

    private final String base;
    private final String token;

    ScimCheck(String base, String token) {
        this.base = base;
        this.token = token;
    }

    @Override
    public void check(String method, String path, Answer answer) {
        if (method.equals("OPTIONS")) {
            return;
        }
        var problems = new ArrayList<String>();
        if (answer.header("X-Request-Id").isBlank()) {
            problems.add("no X-Request-Id");
        }
        if (answer.status() == 204 || answer.status() == 304) {
            require(answer.text().isEmpty(), "a body with " + answer.status(), problems);
        } else if (!method.equals("HEAD")) {
            require(
                    answer.header("Content-Type").startsWith("application/scim+json"),
                    "Content-Type " + answer.header("Content-Type"),
                    problems);
            if (problems.isEmpty()) {
                body(method, path, answer, problems);
            }
        }
        if (!problems.isEmpty()) {
            throw new AssertionError(method + " " + path + " was answered with " + answer.status() + " and "
                    + String.join("; ", problems) + ": " + answer.text());
        }
    }

    private void body(String method, String path, Answer answer, List<String> problems) {
        var body = answer.json();
        if (answer.status() >= 400) {
            error(body, answer.status(), problems);
            return;
        }
        boolean whole = !path.contains("ttributes=") && !path.contains("/.search");
        var schema = body.path("schemas").path(0).asText();
        if (schema.equals(MESSAGES + "ListResponse")) {
            list(body, whole, problems);
        } else if (schema.equals(MESSAGES + "BulkResponse")) {
            bulk(body, problems);
        } else {
            resource(body, whole, problems);
            var location = body.path("meta").path("location").asText();
            if (answer.status() == 201) {
                require(
                        answer.header("Location").equals(location) || !whole,
                        "Location is not the resource's",
                        problems);
            }
            var version = body.path("meta").path("version").asText();
            require(
                    version.isEmpty() || answer.header("ETag").equals(version),
                    "ETag " + answer.header("ETag") + " is not meta.version",
                    problems);
        }
        require(method.equals("POST") || answer.status() != 201, "201 for a " + method, problems);
    }

    private static void error(JsonNode body, int status, List<String> problems) {
        require(body.path("schemas").toString().equals("[\"" + MESSAGES + "Error\"]"), "no Error schema", problems);
        require(body.path("status").equals(Http.JSON.getNodeFactory().textNode(status + "")), "status", problems);
        var detail = body.path("detail").asText();
        require(body.path("detail").isTextual() && detail.length() > 10, "no detail", problems);
        for (var internal : List.of("Exception", "SQL", "java.", "jakarta.", "io.musterbook", "\tat ")) {
            require(!detail.contains(internal), "internals in the detail", problems);
        }
        if (body.has("scimType")) {
            var allowed = ERROR_TYPES.getOrDefault(status, Set.of());
            require(allowed.contains(body.path("scimType").asText()), "scimType with " + status, problems);
        } else {
            require(status != 400 && status != 409, "no scimType", problems);
        }
        body.fieldNames().forEachRemaining(name -> require(ERROR_FIELDS.contains(name), name, problems));
    }

    private void list(JsonNode body, boolean whole, List<String> problems) {
        require(body.path("schemas").size() == 1, "more than one schema of a list", problems);
        var resources = body.path("Resources");
        require(resources.isArray(), "no Resources", problems);
        // RFC 9865: a page by cursor, which has no startIndex, may leave it out.
        boolean byCursor = !body.has("startIndex");
        require(
                body.path("totalResults").isInt() || (byCursor && !body.has("totalResults")),
                "totalResults is no number",
                problems);
        require(body.path("itemsPerPage").isInt(), "itemsPerPage is no number", problems);
        require(body.path("itemsPerPage").asInt() == resources.size(), "itemsPerPage is not what is there", problems);
        require(
                !body.has("totalResults") || body.path("totalResults").asInt() >= resources.size(),
                "totalResults is too small",
                problems);
        if (!body.has("nextCursor") && !body.has("previousCursor")) {
            require(body.path("startIndex").asInt() >= 1 || !body.has("startIndex"), "startIndex", problems);
        }
        resources.forEach(resource -> resource(resource, whole, problems));
        var ids = resources.findValuesAsText("id");
        require(Set.copyOf(ids).size() >= resources.size(), "one resource twice", problems);
    }

    private static void bulk(JsonNode body, List<String> problems) {
        for (var operation : body.path("Operations")) {
            var status = operation.path("status");
            require(status.isTextual(), "the status of an operation is no text", problems);
            require(operation.path("method").isTextual(), "an operation without method", problems);
            if (status.asInt() >= 400) {
                error(operation.path("response"), status.asInt(), problems);
            } else {
                require(operation.path("location").asText().startsWith("http"), "no location", problems);
            }
        }
    }

    private void resource(JsonNode resource, boolean whole, List<String> problems) {
        var server = URI.create(base).resolve("/").toString();
        var schemas = BY_SERVER.computeIfAbsent(
                server,
                missing -> Schemas.of(new Http(base)
                        .with("Authorization", "Bearer " + token)
                        .get("/Schemas")
                        .expect(200)
                        .json()));
        problems.addAll(schemas.problems(resource, base, whole));
    }

    private static void require(boolean truth, String otherwise, List<String> problems) {
        if (!truth) {
            problems.add(otherwise);
        }
    }
}

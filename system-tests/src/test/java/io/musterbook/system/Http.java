package io.musterbook.system;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Plain HTTP to one address. Follows no redirect and keeps no cookie. */
final class Http {
    static final ObjectMapper JSON = new ObjectMapper();

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final String base;
    private final Map<String, String> headers;
    private final Check check;

    Http(String base) {
        this(base, Map.of(), (method, path, answer) -> {});
    }

    private Http(String base, Map<String, String> headers, Check check) {
        this.base = base;
        this.headers = headers;
        this.check = check;
    }

    /** The same, every answer of which must pass a check. */
    Http checkedBy(Check stern) {
        return new Http(base, headers, stern);
    }

    /** The same with one header more, or another value of it. */
    Http with(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Http(base, Map.copyOf(more), check);
    }

    Answer get(String path) {
        return ask("GET", path);
    }

    Answer delete(String path) {
        return ask("DELETE", path);
    }

    /** Sends a request without a body. */
    Answer ask(String method, String path) {
        return send(method, path, null, null);
    }

    /** Sends JSON. */
    Answer sendJson(String method, String path, JsonNode body, String mediaType) {
        return send(method, path, body.toString().getBytes(StandardCharsets.UTF_8), mediaType);
    }

    /** Sends bytes as they are, or no body at all. */
    Answer send(String method, String path, byte @Nullable [] body, @Nullable String mediaType) {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(60))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        if (mediaType != null) {
            request.header("Content-Type", mediaType);
        }
        try {
            var response = CLIENT.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            var answer = new Answer(response.statusCode(), response.headers(), response.body());
            check.check(method, path, answer);
            return answer;
        } catch (IOException e) {
            throw new AssertionError(method + " " + base + path + " was not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(method + " " + base + path + " was interrupted", e);
        }
    }

    /** The status of a GET, or 0 while nobody answers. */
    int status(String path) {
        try {
            return get(path).status();
        } catch (AssertionError nobodyThere) {
            return 0;
        }
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + text, e);
        }
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** What must be true of every answer. */
    @FunctionalInterface
    interface Check {
        /** Fails the test if it is not. */
        void check(String method, String path, Answer answer);
    }
}

package io.musterbook.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;

/**
 * What a server answered.
 *
 * @param status of HTTP
 * @param text the body
 */
record Answer(int status, HttpHeaders headers, String text) {
    /** The body as JSON; fails the test if it is none. */
    JsonNode json() {
        return Http.json(text);
    }

    /** The text at a path of object keys. */
    String text(String... path) {
        var node = json();
        for (var key : path) {
            node = node.path(key);
        }
        return node.asText();
    }

    /** A header, or an empty text. */
    String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** Fails the test if the status is another one. */
    Answer expect(int wanted) {
        if (status != wanted) {
            throw new AssertionError("expected " + wanted + " but was " + status + ": " + text);
        }
        return this;
    }
}

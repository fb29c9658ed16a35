package io.musterbook.web.api.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The dialect of JSON that the operator API speaks: UTF-8, instants as ISO 8601 text, ids as text. */
public final class Json {
    private static final int MAX_DEPTH = 16;

    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxNumberLength(30)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private Json() {}

    /**
     * Reads one object: no duplicate names, nothing after it, not deeper than {@value #MAX_DEPTH}.
     *
     * @throws InvalidRequest if it is anything else
     */
    public static ObjectNode readObject(byte[] utf8) {
        try {
            if (MAPPER.readTree(utf8) instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException malformed) {
            throw new InvalidRequest("The body is not valid JSON" + position(malformed) + ".");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new InvalidRequest("The body must be one JSON object.");
    }

    /**
     * Reads one array, by the same rules.
     *
     * @throws InvalidRequest if it is anything else
     */
    public static ArrayNode readArray(byte[] utf8) {
        try {
            if (MAPPER.readTree(utf8) instanceof ArrayNode array) {
                return array;
            }
        } catch (JsonProcessingException malformed) {
            throw new InvalidRequest("The body is not valid JSON" + position(malformed) + ".");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new InvalidRequest("The body must be one JSON array.");
    }

    /** Writes a record or a tree. */
    public static byte[] write(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An answer cannot be written as JSON", e);
        }
    }

    /** Where it broke, without repeating what was sent. */
    private static String position(JsonProcessingException malformed) {
        var at = malformed.getLocation();
        return at == null || at.getLineNr() < 1
                ? ""
                : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
    }
}

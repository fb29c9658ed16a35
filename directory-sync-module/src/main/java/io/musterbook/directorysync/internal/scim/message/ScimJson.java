package io.musterbook.directorysync.internal.scim.message;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * JSON in and out of SCIM, strict and bounded.
 *
 * <p>Refused: anything but one object, text after it, a key that appears twice, more than {@value #MAX_DEPTH} levels,
 * texts over {@value #MAX_TEXT} characters, numbers over {@value #MAX_NUMBER} digits, keys over {@value #MAX_KEY}
 * characters, and texts with U+0000 or half a surrogate pair, which no database keeps. Runs in time linear in the length.
 */
public final class ScimJson {
    /** Levels of nesting. */
    public static final int MAX_DEPTH = 32;

    /** UTF-16 code units of one text. */
    public static final int MAX_TEXT = 65_536;

    /** UTF-16 code units of one key; a key may be a whole path. */
    public static final int MAX_KEY = 4_096;

    /** Characters of one number. */
    public static final int MAX_NUMBER = 40;

    private static final int MAX_TOKENS = 2_000_000;
    private static final String ERROR_SCHEMA = "urn:ietf:params:scim:api:messages:2.0:Error";

    private static final JsonMapper MAPPER = JsonMapper.builder(new JsonFactoryBuilder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxStringLength(MAX_TEXT)
                            .maxNumberLength(MAX_NUMBER)
                            .maxNameLength(MAX_KEY)
                            .maxTokenCount(MAX_TOKENS)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private ScimJson() {}

    /**
     * Reads the body of a request.
     *
     * @throws ScimException 400 {@code invalidSyntax} if the body is not one JSON object within the limits of this class,
     *     400 {@code invalidValue} if a text holds a character that cannot be stored
     */
    public static ObjectNode readObject(byte[] utf8) {
        if (read(utf8) instanceof ObjectNode object) {
            return object;
        }
        throw ScimException.invalid(
                ScimType.INVALID_SYNTAX,
                "The body must be one JSON object. Send the SCIM message as an object in braces.");
    }

    /**
     * Reads any JSON value under the same limits, for example one that a client packed into a text.
     *
     * @throws ScimException as {@link #readObject}
     */
    public static JsonNode readValue(String json) {
        return read(json.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a tree as UTF-8. */
    public static byte[] write(JsonNode node) {
        try {
            return MAPPER.writeValueAsBytes(node);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("A tree in memory could not be written as JSON", e);
        }
    }

    /** The body of an error; {@code status} is a text there, not a number. */
    public static byte[] error(int status, @Nullable ScimType type, String detail) {
        var body = JsonNodeFactory.instance.objectNode();
        body.putArray("schemas").add(ERROR_SCHEMA);
        body.put("status", Integer.toString(status));
        if (type != null) {
            body.put("scimType", type.wireName());
        }
        body.put("detail", detail);
        return write(body);
    }

    private static JsonNode read(byte[] utf8) {
        JsonNode tree;
        try {
            tree = MAPPER.readTree(utf8);
        } catch (StreamConstraintsException e) {
            throw ScimException.invalid(
                    ScimType.INVALID_SYNTAX,
                    "The body is nested deeper than " + MAX_DEPTH + " levels, or holds a text longer than " + MAX_TEXT
                            + " characters or a number longer than " + MAX_NUMBER + ". Send less in one request.");
        } catch (JsonProcessingException e) {
            throw ScimException.invalid(ScimType.INVALID_SYNTAX, "The body is not valid JSON" + position(e) + ".");
        } catch (IOException e) {
            throw ScimException.invalid(ScimType.INVALID_SYNTAX, "The body is not valid UTF-8. Send JSON in UTF-8.");
        }
        requireStorable(tree);
        return tree;
    }

    private static String position(JsonProcessingException e) {
        var at = e.getLocation();
        if (at == null || at.getLineNr() < 1) {
            return ", or a key appears twice in one object";
        }
        return " near line " + at.getLineNr() + ", column " + at.getColumnNr()
                + ", or a key appears twice in one object";
    }

    private static void requireStorable(JsonNode node) {
        if (node.isTextual()) {
            requireStorable(node.textValue());
        } else if (node instanceof ObjectNode object) {
            object.properties().forEach(entry -> {
                requireStorable(entry.getKey());
                requireStorable(entry.getValue());
            });
        } else if (node.isArray()) {
            node.forEach(ScimJson::requireStorable);
        }
    }

    private static void requireStorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                i++;
            } else if (c == 0 || Character.isSurrogate(c)) {
                throw ScimException.invalid(
                        ScimType.INVALID_VALUE,
                        "A value holds a character that is not text (U+0000 or half of a surrogate pair)."
                                + " Correct the value in the directory.");
            }
        }
    }
}

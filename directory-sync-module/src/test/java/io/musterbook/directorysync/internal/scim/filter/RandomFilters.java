package io.musterbook.directorysync.internal.scim.filter;

import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.musterbook.directorysync.internal.scim.schema.AttributePath;
import io.musterbook.directorysync.internal.scim.schema.AttributeType;
import io.musterbook.directorysync.internal.scim.schema.ResourceSchema;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;

/** Random filters and users over few values, so that filters match often. */
final class RandomFilters {
    private static final List<String> WORDS = List.of(
            "a",
            "A",
            "b",
            "ab",
            "Ab%",
            "a_b",
            "x\\y",
            "q\"b",
            "\u00e9",
            "\u0130",
            "\uD83D\uDE80",
            "and (",
            "] or",
            " ");
    private static final List<String> INSTANTS =
            List.of("2026-11-24T00:00:00Z", "2026-11-24T01:00:00+01:00", "2026-11-24T00:00:00.000001Z");
    private static final List<String> IDS =
            List.of("00000000-0000-7000-8000-00000000000a", "00000000-0000-7000-8000-00000000000A", "7", "");
    private final Random random;
    private final List<AttributePath> simple;

    RandomFilters(long seed) {
        random = new Random(seed);
        simple = Stream.of(
                        "userName",
                        "externalId",
                        "displayName",
                        "title",
                        "active",
                        "emails.value",
                        "emails.type",
                        "emails.primary",
                        "meta.lastModified",
                        "id")
                .map(name -> ResourceSchema.USER.resolve(name).orElseThrow())
                .toList();
    }

    Filter filter(int depth) {
        int kind = random.nextInt(depth <= 0 ? 5 : 9);
        return switch (kind) {
            case 0 -> new Filter.Present(pick(simple));
            case 1 ->
                new Filter.ValuePath(ResourceSchema.USER.resolve("emails").orElseThrow(), element(Math.min(depth, 2)));
            case 2, 3, 4 -> comparison(pick(simple));
            case 5 -> new Filter.Not(filter(depth - 1));
            case 6 -> new Filter.And(List.of(filter(depth - 1), filter(depth - 1)));
            default -> new Filter.Or(List.of(filter(depth - 1), filter(depth - 1), filter(depth - 1)));
        };
    }

    private Filter element(int depth) {
        var emails = Objects.requireNonNull(ResourceSchema.USER.attribute("emails"));
        var path = AttributePath.of(pick(emails.subAttributes().stream()
                .filter(a -> !a.name().equals("display"))
                .toList()));
        int kind = random.nextInt(depth <= 0 ? 3 : 6);
        return switch (kind) {
            case 0 -> new Filter.Present(path);
            case 1, 2 -> comparison(path);
            case 3 -> new Filter.Not(element(depth - 1));
            case 4 -> new Filter.And(List.of(element(depth - 1), element(depth - 1)));
            default -> new Filter.Or(List.of(element(depth - 1), element(depth - 1)));
        };
    }

    private Filter comparison(AttributePath path) {
        var leaf = Objects.requireNonNull(path.leaf());
        if (leaf.type() == AttributeType.BOOLEAN) {
            return new Filter.Comparison(
                    path, random.nextBoolean() ? Operator.EQ : Operator.NE, BooleanNode.valueOf(random.nextBoolean()));
        }
        var operators = Stream.of(Operator.values())
                .filter(o -> leaf.type() != AttributeType.DATE_TIME || !o.isPartial())
                .filter(o -> !leaf.name().equals("id") || o == Operator.EQ || o == Operator.NE)
                .toList();
        var words =
                leaf.type() == AttributeType.DATE_TIME ? INSTANTS : leaf.name().equals("id") ? IDS : WORDS;
        return new Filter.Comparison(path, pick(operators), TextNode.valueOf(pick(words)));
    }

    ObjectNode user(int number) {
        var user = JsonNodeFactory.instance.objectNode();
        user.put("id", "00000000-0000-7000-8000-" + "%012x".formatted(number));
        user.put("userName", pick(WORDS) + number);
        for (var name : List.of("externalId", "displayName", "title")) {
            if (random.nextBoolean()) {
                user.put(name, pick(WORDS) + (random.nextBoolean() ? pick(WORDS) : ""));
            }
        }
        if (random.nextBoolean()) {
            user.put("active", random.nextBoolean());
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            var email = user.withArray("/emails").addObject().put("value", pick(WORDS));
            if (random.nextBoolean()) {
                email.put("type", pick(WORDS));
            }
            if (random.nextBoolean()) {
                email.put("primary", random.nextBoolean());
            }
        }
        user.putObject("meta").put("lastModified", pick(INSTANTS));
        return user;
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}

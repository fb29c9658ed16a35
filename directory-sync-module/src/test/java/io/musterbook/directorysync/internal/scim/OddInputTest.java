package io.musterbook.directorysync.internal.scim;

import static io.musterbook.directorysync.internal.scim.Wire.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.musterbook.directorysync.internal.scim.filter.Filter;
import io.musterbook.directorysync.internal.scim.filter.InMemoryFilter;
import io.musterbook.directorysync.internal.scim.message.ScimException;
import io.musterbook.directorysync.internal.scim.patch.PatchRequest;
import io.musterbook.directorysync.internal.scim.resource.GroupReader;
import io.musterbook.directorysync.internal.scim.resource.Strictness;
import io.musterbook.directorysync.internal.scim.resource.Tolerances;
import io.musterbook.directorysync.internal.scim.resource.UserReader;
import io.musterbook.directorysync.internal.scim.schema.ResourceSchema;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever is sent, the answer is a document or a SCIM error with a short detail, and never another exception. */
class OddInputTest {
    private static final List<String> KEYS = List.of(
            "userName",
            "USERNAME",
            "active",
            "name",
            "emails",
            "members",
            "value",
            "type",
            "primary",
            "$ref",
            "schemas",
            "id",
            "meta",
            "groups",
            "password",
            "roles",
            "addresses",
            "displayName",
            "givenName",
            "manager",
            "nope",
            "",
            "name.givenName",
            "emails[type eq \"work\"].value",
            "emails[",
            "members[value eq \"a\"]",
            "emails.value",
            Wire.ENTERPRISE,
            Wire.ENTERPRISE + ":manager",
            Wire.USER,
            Wire.USER + ":active",
            "externalId",
            "Operations");
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "True",
            "false",
            "ada@ex.test",
            "work",
            "{\"a\":1}",
            "[{\"value\":\"x\"}]",
            "{",
            "User",
            "Group",
            "https://x.test/Groups/g");
    private final long seed = Long.getLong("musterbook.test.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private int accepted;

    @Test
    void readers_and_patches_answer_or_refuse() {
        System.out.println("OddInputTest seed " + seed);
        var stored = UserReader.read(
                json("{'userName':'ada','emails':[{'value':'a@x.test','primary':true},{'value':'b@x.test'}],"
                        + "'name':{'givenName':'A'},'#ENT':{'manager':{'value':'7'}}}"),
                Strictness.LENIENT,
                new Tolerances());
        var group = json("{'schemas':['" + Wire.GROUP + "'],'displayName':'Eng'}");
        for (int i = 0; i < 6_000; i++) {
            var strictness = random.nextBoolean() ? Strictness.LENIENT : Strictness.STRICT;
            var tolerances = new Tolerances();
            var body = object(3);
            body.put("userName", "ada");
            body.put("displayName", "Eng");
            body.putArray("schemas").add(Wire.USER).add(Wire.GROUP);
            var patch = patch();
            attempt(
                    patch,
                    () -> PatchRequest.parse(patch, strictness, tolerances)
                            .applyToUser(stored, strictness, tolerances));
            attempt(
                    patch,
                    () -> PatchRequest.parse(patch, strictness, tolerances).forGroup(group, strictness, tolerances));
            attempt(body, () -> {
                var read = UserReader.read(body, strictness, tolerances);
                assertThat(UserReader.read(read, Strictness.LENIENT, tolerances))
                        .isEqualTo(read);
            });
            attempt(body, () -> GroupReader.read(body, strictness, tolerances));
        }
        assertThat(accepted).isGreaterThan(2_000);
    }

    @Test
    void broken_filters_are_refused_or_understood() {
        var user = json("{'userName':'ada','emails':[{'value':'a@x.test'}]}");
        var whole =
                "userName eq \"a\\\"b\" and not (emails[type eq \"work\" or value sw \"\\u0061\"] or active ne true)";
        for (int i = 0; i < 5_000; i++) {
            var text = new StringBuilder(whole);
            for (int edits = random.nextInt(4); edits >= 0; edits--) {
                int at = random.nextInt(text.length());
                if (random.nextBoolean()) {
                    text.deleteCharAt(at);
                } else {
                    text.insert(at, "()[]\"\\ .e:\u0000\ud800".charAt(random.nextInt(12)));
                }
            }
            attempt(text, () -> {
                var filter = Filter.parse(text.toString(), ResourceSchema.USER);
                assertThat(Filter.parse(filter.toString(), ResourceSchema.USER)).isEqualTo(filter);
                InMemoryFilter.matches(filter, user, ResourceSchema.USER);
            });
        }
    }

    private void attempt(Object input, Runnable call) {
        try {
            call.run();
            accepted++;
        } catch (ScimException e) {
            assertThat(e.detail()).hasSizeBetween(10, 300);
        } catch (RuntimeException e) {
            throw new AssertionError("seed " + seed + ": " + input, e);
        }
    }

    private ObjectNode patch() {
        var patch = JsonNodeFactory.instance.objectNode();
        patch.putArray("schemas").add("urn:ietf:params:scim:api:messages:2.0:PatchOp");
        var operations = patch.putArray("Operations");
        for (int i = random.nextInt(3); i >= 0; i--) {
            var operation = operations.addObject().put("op", pick(List.of("add", "Remove", "replace")));
            if (random.nextInt(4) > 0) {
                operation.put("path", pick(KEYS));
            }
            if (random.nextInt(5) > 0) {
                operation.set("value", node(3));
            }
        }
        return patch;
    }

    private JsonNode node(int depth) {
        return switch (random.nextInt(depth == 0 ? 6 : 9)) {
            case 0 -> NullNode.instance;
            case 1 -> BooleanNode.valueOf(random.nextBoolean());
            case 2 -> IntNode.valueOf(random.nextInt());
            case 3 -> DoubleNode.valueOf(Double.POSITIVE_INFINITY);
            case 4, 5 -> TextNode.valueOf(pick(TEXTS));
            case 6 -> {
                var array = JsonNodeFactory.instance.arrayNode();
                for (int i = random.nextInt(3); i > 0; i--) {
                    array.add(node(depth - 1));
                }
                yield array;
            }
            default -> object(depth - 1);
        };
    }

    private ObjectNode object(int depth) {
        var object = JsonNodeFactory.instance.objectNode();
        for (int i = random.nextInt(4); i > 0; i--) {
            object.set(pick(KEYS), node(depth));
        }
        return object;
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}

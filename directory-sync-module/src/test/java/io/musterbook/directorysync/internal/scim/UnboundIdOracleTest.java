package io.musterbook.directorysync.internal.scim;

import static io.musterbook.directorysync.internal.scim.Wire.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.GenericScimResource;
import com.unboundid.scim2.common.utils.FilterEvaluator;
import com.unboundid.scim2.common.utils.JsonUtils;
import io.musterbook.directorysync.internal.scim.filter.Filter;
import io.musterbook.directorysync.internal.scim.filter.InMemoryFilter;
import io.musterbook.directorysync.internal.scim.patch.PatchRequest;
import io.musterbook.directorysync.internal.scim.resource.Strictness;
import io.musterbook.directorysync.internal.scim.resource.Tolerances;
import io.musterbook.directorysync.internal.scim.resource.UserReader;
import io.musterbook.directorysync.internal.scim.schema.ResourceSchema;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * UnboundID's SDK reads the same RFC on its own. Where it is right (it compares every text without regard to case, and
 * gets some forms of Okta and Entra wrong) both must come to the same end.
 */
class UnboundIdOracleTest {
    private static final String HEAD = "{'schemas':['urn:ietf:params:scim:api:messages:2.0:PatchOp'],'Operations':[";
    private final long seed = Long.getLong("musterbook.test.seed", System.nanoTime());
    private final Random random = new Random(seed);

    @Test
    void filters_match_alike() throws Exception {
        System.out.println("UnboundIdOracleTest seed " + seed);
        for (int i = 0; i < 5_000; i++) {
            var text = filter(3);
            var user = user();
            var theirs = com.unboundid.scim2.common.filters.Filter.fromString(text);
            var ours = Filter.parse(text, ResourceSchema.USER);
            assertThat(InMemoryFilter.matches(ours, user, ResourceSchema.USER))
                    .as("seed %s: %s on %s", seed, text, user)
                    .isEqualTo(FilterEvaluator.evaluate(theirs, user));
            assertThat(FilterEvaluator.evaluate(
                            com.unboundid.scim2.common.filters.Filter.fromString(ours.toString()), user))
                    .as("seed %s: %s printed as %s", seed, text, ours)
                    .isEqualTo(FilterEvaluator.evaluate(theirs, user));
        }
    }

    @Test
    void patches_end_alike() throws Exception {
        for (int i = 0; i < 5_000; i++) {
            var stored = UserReader.read(user(), Strictness.LENIENT, new Tolerances());
            var body = json(HEAD + operation() + "," + operation() + "," + operation() + "]}");
            var theirs = new GenericScimResource(stored.deepCopy());
            JsonUtils.getObjectReader()
                    .forType(com.unboundid.scim2.common.messages.PatchRequest.class)
                    .<com.unboundid.scim2.common.messages.PatchRequest>readValue(body.toString())
                    .apply(theirs);
            var tolerances = new Tolerances();
            var ours = PatchRequest.parse(body, Strictness.STRICT, tolerances)
                    .applyToUser(stored, Strictness.STRICT, tolerances);
            assertThat(ours)
                    .as("seed %s: %s on %s", seed, body, stored)
                    .isEqualTo(UserReader.read(theirs.getObjectNode(), Strictness.LENIENT, tolerances));
        }
    }

    private String filter(int depth) {
        return switch (random.nextInt(depth == 0 ? 4 : 8)) {
            case 0 -> pick("title", "displayName", "emails", "name.givenName", "name") + " pr";
            case 1 -> "active eq " + random.nextBoolean();
            case 2 ->
                pick("title", "displayName", "name.givenName")
                        + pick(" eq ", " ne ", " co ", " sw ", " ew ", " gt ", " le ")
                        + word();
            case 3 -> "emails[" + element() + pick(" and ", " or ") + element() + "]";
            case 4 -> "not (" + filter(depth - 1) + ")";
            case 5 -> "(" + filter(depth - 1) + ")";
            case 6 -> filter(depth - 1) + " and " + filter(depth - 1);
            default -> filter(depth - 1) + " or " + filter(depth - 1);
        };
    }

    private String element() {
        return pick("value eq ", "type eq ", "value sw ") + word();
    }

    private String operation() {
        var kind = pick("add", "replace");
        return switch (random.nextInt(9)) {
            case 0 -> "{'op':'" + kind + "','path':'" + pick("title", "displayName") + "','value':" + quoted() + "}";
            case 1 -> "{'op':'" + kind + "','path':'name','value':{'givenName':" + quoted() + "}}";
            case 2 -> "{'op':'" + kind + "','path':'name.familyName','value':" + quoted() + "}";
            case 3 -> "{'op':'" + kind + "','value':{'active':" + random.nextBoolean() + ",'title':" + quoted() + "}}";
            case 4 -> "{'op':'remove','path':'" + pick("title", "name", "name.givenName", "emails") + "'}";
            case 5 -> "{'op':'remove','path':'emails[value eq \\\"" + letters() + "\\\"]'}";
            case 6 -> "{'op':'replace','path':'emails','value':[{'value':" + quoted() + ",'type':'work'}]}";
            case 7 -> "{'op':'" + kind + "','path':'" + Wire.ENTERPRISE + ":department','value':" + quoted() + "}";
            default -> "{'op':'remove','path':'" + Wire.ENTERPRISE + ":department'}";
        };
    }

    private ObjectNode user() {
        var user = json("{'schemas':['#USER'],'userName':'u'}");
        for (var name : List.of("title", "displayName")) {
            if (random.nextBoolean()) {
                user.put(name, letters());
            }
        }
        if (random.nextBoolean()) {
            user.put("active", random.nextBoolean());
        }
        if (random.nextBoolean()) {
            user.putObject("name").put("givenName", letters());
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            user.withArray("/emails").addObject().put("value", letters()).put("type", pick("work", "home"));
        }
        return user;
    }

    private String word() {
        return "\"" + letters() + "\"";
    }

    private String quoted() {
        return "'" + letters() + "'";
    }

    private String letters() {
        return pick("a", "A", "ab", "b", "work", "or (", "x y");
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}

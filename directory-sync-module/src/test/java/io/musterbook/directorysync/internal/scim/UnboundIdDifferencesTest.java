package io.musterbook.directorysync.internal.scim;

import static io.musterbook.directorysync.internal.scim.Wire.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.GenericScimResource;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.utils.FilterEvaluator;
import com.unboundid.scim2.common.utils.JsonUtils;
import io.musterbook.directorysync.internal.scim.filter.Filter;
import io.musterbook.directorysync.internal.scim.filter.InMemoryFilter;
import io.musterbook.directorysync.internal.scim.patch.PatchRequest;
import io.musterbook.directorysync.internal.scim.resource.Strictness;
import io.musterbook.directorysync.internal.scim.resource.Tolerances;
import io.musterbook.directorysync.internal.scim.resource.UserReader;
import io.musterbook.directorysync.internal.scim.schema.ResourceSchema;
import org.junit.jupiter.api.Test;

/**
 * Where UnboundID's SDK 5.0.0 and we part, and what is right. If a test fails after an update of the SDK, it has come to
 * agree: the form then belongs into {@link UnboundIdOracleTest}.
 */
class UnboundIdDifferencesTest {
    private static final String NOBODY = "nothing that the protocol knows";

    @Test
    void an_identifier_is_compared_exactly_as_its_schema_says() throws Exception {
        var user = user("'externalId':'00uAbC'");
        assertThat(theirs("externalId eq \"00UABC\"", user)).isTrue();
        assertThat(ours("externalId eq \"00UABC\"", user)).isFalse();
        assertThat(ours("externalId eq \"00uAbC\"", user)).isTrue();
    }

    @Test
    void a_name_may_have_the_core_urn_before_it() throws Exception {
        var user = user("'title':'Countess'");
        var filter = Wire.USER + ":title eq \"Countess\"";
        assertThat(theirs(filter, user)).isFalse();
        assertThat(ours(filter, user)).isTrue();
    }

    @Test
    void a_key_with_a_dot_is_a_path() {
        var patch = "{'op':'Add','value':{'name.givenName':'Ada'}}";
        assertThat(ours(patch).at("/name/givenName").asText(NOBODY)).isEqualTo("Ada");
        assertThat(theirs(patch).at("/name/givenName").asText(NOBODY)).isEqualTo(NOBODY);
    }

    @Test
    void a_key_with_a_urn_is_a_path() {
        var patch = "{'op':'Add','value':{'#ENT:department':'Looms'}}";
        assertThat(ours(patch).path(Wire.ENTERPRISE).path("department").asText(NOBODY))
                .isEqualTo("Looms");
        assertThat(theirs(patch).path(Wire.ENTERPRISE).path("department").asText(NOBODY))
                .isEqualTo(NOBODY);
    }

    @Test
    void a_boolean_in_quotes_is_stored_as_a_boolean() {
        var patch = "{'op':'Replace','path':'active','value':'False'}";
        assertThat(ours(patch).get("active").isBoolean()).isTrue();
        assertThat(theirs(patch).path("active").isBoolean()).isFalse();
    }

    @Test
    void a_manager_named_by_a_text_is_a_manager_with_an_id() {
        var patch = "{'op':'Add','path':'#ENT:manager','value':'42'}";
        assertThat(ours(patch).path(Wire.ENTERPRISE).at("/manager/value").asText(NOBODY))
                .isEqualTo("42");
        assertThat(theirs(patch).path(Wire.ENTERPRISE).at("/manager/value").asText(NOBODY))
                .isEqualTo(NOBODY);
    }

    @Test
    void a_new_primary_takes_it_from_the_old_one() {
        var patch = "{'op':'add','path':'emails','value':[{'value':'b@acme.example','type':'home','primary':true}]}";
        assertThat(primaries(ours(patch))).isEqualTo(1);
        assertThat(primaries(theirs(patch))).isEqualTo(2);
    }

    private static long primaries(JsonNode user) {
        return user.findValues("primary").stream().filter(JsonNode::asBoolean).count();
    }

    private static boolean ours(String filter, ObjectNode user) {
        return InMemoryFilter.matches(Filter.parse(filter, ResourceSchema.USER), user, ResourceSchema.USER);
    }

    private static boolean theirs(String filter, ObjectNode user) throws ScimException {
        return FilterEvaluator.evaluate(com.unboundid.scim2.common.filters.Filter.fromString(filter), user);
    }

    private static JsonNode ours(String operation) {
        var tolerances = new Tolerances();
        return PatchRequest.parse(patch(operation), Strictness.LENIENT, tolerances)
                .applyToUser(stored(), Strictness.LENIENT, tolerances);
    }

    /** What their SDK makes of it; the stored user unchanged where it refuses. */
    private static JsonNode theirs(String operation) {
        var resource = new GenericScimResource(stored());
        try {
            JsonUtils.getObjectReader()
                    .forType(com.unboundid.scim2.common.messages.PatchRequest.class)
                    .<com.unboundid.scim2.common.messages.PatchRequest>readValue(
                            patch(operation).toString())
                    .apply(resource);
        } catch (JsonProcessingException | ScimException e) {
            return stored();
        }
        return resource.getObjectNode();
    }

    private static ObjectNode patch(String operation) {
        return json("{'schemas':['urn:ietf:params:scim:api:messages:2.0:PatchOp'],'Operations':[" + operation + "]}");
    }

    private static ObjectNode stored() {
        return UserReader.read(
                user("'emails':[{'value':'a@acme.example','type':'work','primary':true}]"),
                Strictness.LENIENT,
                new Tolerances());
    }

    private static ObjectNode user(String attributes) {
        return json("{'schemas':['#USER'],'userName':'u'," + attributes + "}");
    }
}

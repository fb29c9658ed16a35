package io.musterbook.directorysync.internal.scim;

import static io.musterbook.directorysync.internal.scim.Wire.json;
import static io.musterbook.directorysync.internal.scim.Wire.node;
import static io.musterbook.directorysync.internal.scim.Wire.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.musterbook.directorysync.internal.scim.filter.Filter;
import io.musterbook.directorysync.internal.scim.filter.InMemoryFilter;
import io.musterbook.directorysync.internal.scim.patch.MembershipChange;
import io.musterbook.directorysync.internal.scim.patch.PatchRequest;
import io.musterbook.directorysync.internal.scim.resource.GroupReader;
import io.musterbook.directorysync.internal.scim.resource.Member;
import io.musterbook.directorysync.internal.scim.resource.Strictness;
import io.musterbook.directorysync.internal.scim.resource.Tolerances;
import io.musterbook.directorysync.internal.scim.resource.UserReader;
import io.musterbook.directorysync.internal.scim.schema.ResourceSchema;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What broke other servers, where the protocol alone decides. The rows are those of {@code docs/conformance.md}; the rest
 * of them are in the system tests.
 */
class ServerFailuresTest {
    private static final ObjectNode ADA = json("{'schemas':['#USER'],'userName':'ada@ex.test','active':true,"
            + "'name':{'familyName':'Byron','givenName':'Ada'},"
            + "'emails':[{'value':'ada@ex.test','type':'work','primary':true},{'value':'a@home.test','type':'home'}]}");
    private static final ObjectNode GROUP = json("{'schemas':['" + Wire.GROUP + "'],'displayName':'Crew'}");

    private final Tolerances tolerances = new Tolerances();

    @Test
    @DisplayName("1: Okta's deactivation without a path")
    void row_1_an_object_without_a_path_is_applied_key_by_key() {
        assertThat(ada("{'op':'replace','value':{'active':false}}").path("active"))
                .isEqualTo(node("false"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'op':'replace','path':'members','value':[]}",
                "{'op':'replace','value':{'members':[],'id':'g','displayName':'Crew'}}",
                "{'op':'replace','path':'members','value':null}"
            })
    @DisplayName("2, 3: replacing the members by none")
    void row_2_and_3_an_empty_list_is_a_value_and_empties_the_group(String operation) {
        assertThat(crew(operation)).containsExactly(new MembershipChange.ReplaceWith(List.of()));
    }

    @Test
    @DisplayName("4: add, remove and replace of members")
    void row_4_members_can_be_added_removed_and_replaced() {
        assertThat(crew("{'op':'add','path':'members','value':[{'value':'a'}]}"))
                .containsExactly(new MembershipChange.Add(List.of(new Member("a", null))));
        assertThat(crew("{'op':'remove','path':'members[value eq \\\"a\\\"]'}"))
                .containsExactly(new MembershipChange.Remove(List.of("a")));
        assertThat(crew("{'op':'replace','path':'members','value':[{'value':'b'}]}"))
                .containsExactly(new MembershipChange.ReplaceWith(List.of(new Member("b", null))));
    }

    @Test
    @DisplayName("5: a member without a type")
    void row_5_a_member_without_a_type_is_a_user() {
        var group = json("{'displayName':'Crew','members':[{'value':'a','display':'Ada'}]}");
        assertThat(GroupReader.read(group, Strictness.LENIENT, tolerances).members())
                .containsExactly(new Member("a", "Ada"));
    }

    @Test
    @DisplayName("6, 7: removing one member")
    void row_6_and_7_a_removal_takes_those_it_names_and_nobody_else() {
        assertThat(crew("{'op':'remove','path':'members[value eq \\\"x\\\"]'}"))
                .containsExactly(new MembershipChange.Remove(List.of("x")));
        assertThat(crew("{'op':'Remove','path':'members','value':[{'$ref':null,'value':'x'}]}"))
                .containsExactly(new MembershipChange.Remove(List.of("x")));
        assertThat(crew("{'op':'Remove','path':'members','value':[]}")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a) b", "a\\\"b", "a\\\\", "urn:x:y", "x] or [", "a and b", "\\u0061 (", "caf\u00e9"})
    @DisplayName("20: brackets, quotes and colons inside a value")
    void row_20_a_value_in_quotes_is_data_whatever_is_in_it(String literal) {
        var value = node("\"" + literal + "\"").textValue();
        var user = ADA.deepCopy().put("title", value);
        var filter = Filter.parse("title eq \"" + literal + "\"", ResourceSchema.USER);
        assertThat(InMemoryFilter.matches(filter, user, ResourceSchema.USER)).isTrue();
        assertThat(Filter.parse(filter.toString(), ResourceSchema.USER)).isEqualTo(filter);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Replace", "REPLACE", "rePLACE"})
    @DisplayName("22: operations in another case")
    void row_22_the_case_of_an_operation_does_not_matter(String op) {
        assertThat(ada("{'op':'" + op + "','path':'active','value':false}").path("active"))
                .isEqualTo(node("false"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"False", "false", "FALSE"})
    @DisplayName("23, 33: booleans as texts")
    void row_23_and_33_a_boolean_in_quotes_is_a_boolean_in_bodies_and_filters(String text) {
        assertThat(ada("{'op':'Replace','path':'active','value':'" + text + "'}")
                        .path("active"))
                .isEqualTo(node("false"));
        var filter = Filter.parse("emails[primary EQ \"True\"].value eq \"ada@ex.test\"", ResourceSchema.USER);
        assertThat(InMemoryFilter.matches(filter, ADA, ResourceSchema.USER)).isTrue();
    }

    @Test
    @DisplayName("24, 25: a filter that matches nothing")
    void row_24_and_25_elements_that_are_not_there_are_made_once() {
        var addresses = ada(
                        "{'op':'replace','path':'addresses[type eq \\\"work\\\"].locality','value':'London'}",
                        "{'op':'add','path':'addresses[type eq \\\"work\\\"].country','value':'GB'}")
                .path("addresses");
        assertThat(addresses).isEqualTo(node("[{'locality':'London','country':'GB','type':'work'}]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", "a, b", "say \\\"hi\\\"", " led", "caf\u00e9 \uD83D\uDE80"})
    @DisplayName("26: values of more than one word")
    void row_26_a_filtered_replacement_keeps_the_whole_value(String value) {
        var emails = ada("{'op':'replace','path':'emails[type eq \\\"home\\\"].display','value':'" + value + "'}")
                .path("emails");
        assertThat(emails.path(1).path("display")).isEqualTo(node("'" + value + "'"));
    }

    @Test
    @DisplayName("27: the other elements")
    void row_27_a_filtered_replacement_touches_only_what_matches() {
        var emails = ada("{'op':'replace','path':'emails[type eq \\\"home\\\"].value','value':'b@home.test'}")
                .path("emails");
        assertThat(emails.path(0)).isEqualTo(ADA.path("emails").path(0));
        assertThat(emails.path(1).path("value").asText()).isEqualTo("b@home.test");
    }

    @Test
    @DisplayName("28: a part of a name")
    void row_28_a_part_of_a_name_leaves_the_other_parts() {
        var merged = node("{'familyName':'King','givenName':'Ada'}");
        assertThat(ada("{'op':'replace','path':'name','value':{'familyName':'King'}}")
                        .path("name"))
                .isEqualTo(merged);
        assertThat(ada("{'op':'replace','value':{'name':{'familyName':'King'}}}")
                        .path("name"))
                .isEqualTo(merged);
    }

    @Test
    @DisplayName("29, 30: paths with a URN")
    void row_29_and_30_a_urn_is_recognised_whole_and_makes_the_extension() {
        var sales = node("{'department':'Sales'}");
        assertThat(ada("{'op':'add','path':'#ENT','value':{'department':'Sales'}}")
                        .path(Wire.ENTERPRISE))
                .isEqualTo(sales);
        var byPath = ada("{'op':'add','path':'#ENT:department','value':'Sales'}");
        assertThat(byPath.path(Wire.ENTERPRISE)).isEqualTo(sales);
        assertThat(byPath.path("schemas")).isEqualTo(node("['#USER','#ENT']"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'271'", "{'value':'271'}", "[{'value':'271'}]"})
    @DisplayName("31: a manager as a text")
    void row_31_a_manager_may_be_a_text_an_object_or_a_list_of_one(String manager) {
        assertThat(ada("{'op':'Add','path':'#ENT:manager','value':" + manager + "}")
                        .path(Wire.ENTERPRISE)
                        .path("manager"))
                .isEqualTo(node("{'value':'271'}"));
    }

    @Test
    @DisplayName("32: a mail without a type")
    void row_32_a_mail_without_a_type_gets_the_one_that_entra_filters_by() {
        var user = json("{'userName':'u','emails':[{'value':'u@ex.test'}]}");
        var emails = UserReader.read(user, Strictness.LENIENT, tolerances).path("emails");
        assertThat(emails.path(0).path("type").asText()).isEqualTo("work");
    }

    @Test
    @DisplayName("34: no operations")
    void row_34_a_patch_without_operations_is_nothing_or_in_the_strict_profile_an_error() {
        assertThat(ada()).isEqualTo(ADA);
        var body = json("{'schemas':['urn:ietf:params:scim:api:messages:2.0:PatchOp'],'Operations':[]}");
        assertThat(refusal(() -> PatchRequest.parse(body, Strictness.STRICT, tolerances)))
                .isEqualTo("400 invalidSyntax");
    }

    @Test
    @DisplayName("35: a PATCH that changes nothing")
    void row_35_a_patch_that_changes_nothing_succeeds() {
        assertThat(ada("{'op':'replace','path':'active','value':true}")).isEqualTo(ADA);
        assertThat(ada("{'op':'remove','path':'title'}")).isEqualTo(ADA);
    }

    @Test
    @DisplayName("40: what nobody may change")
    void row_40_what_only_the_server_writes_is_refused_in_a_path_and_ignored_in_a_body() {
        assertThat(refusal(() -> ada("{'op':'replace','path':'id','value':'x'}")))
                .isEqualTo("400 mutability");
        assertThat(refusal(() -> ada("{'op':'replace','path':'meta.created','value':'x'}")))
                .isEqualTo("400 mutability");
        assertThat(refusal(() -> crew("{'op':'remove','path':'members[value eq \\\"a\\\"].value'}")))
                .isEqualTo("400 mutability");
    }

    @Test
    @DisplayName("41: a PUT that carries what only the server writes")
    void row_41_a_put_with_computed_attributes_or_reshaped_members_is_taken() {
        var put = ADA.deepCopy().put("id", "7");
        put.putArray("groups").addObject().put("value", "g");
        put.putObject("meta").put("created", "never");
        assertThat(UserReader.read(put, Strictness.LENIENT, tolerances)).isEqualTo(ADA);
        assertThat(UserReader.read(put, Strictness.STRICT, tolerances)).isEqualTo(ADA);
        var group = GROUP.deepCopy();
        group.putArray("members")
                .addObject()
                .put("value", "a")
                .put("display", "other")
                .put("$ref", "x/Users/a");
        assertThat(GroupReader.read(group, Strictness.LENIENT, tolerances).members())
                .containsExactly(new Member("a", "other"));
    }

    @Test
    @DisplayName("42: a mail without an address")
    void row_42_a_mail_without_an_address_is_refused_and_one_of_nulls_is_none() {
        assertThat(refusal(() -> mail("{'type':'work'}"))).isEqualTo("400 invalidValue");
        assertThat(mail("{'value':null,'type':null}").has("emails")).isFalse();
    }

    @Test
    @DisplayName("43: two primaries")
    void row_43_two_primary_mails_are_refused() {
        assertThat(refusal(() -> mail("{'value':'a@b.test','primary':true},{'value':'c@d.test','primary':true}")))
                .isEqualTo("400 invalidValue");
    }

    @Test
    @DisplayName("57: a path that does not exist")
    void row_57_an_unknown_path_is_an_error_and_no_silent_success() {
        assertThat(refusal(() -> ada("{'op':'replace','path':'shoeSize','value':'41'}")))
                .isEqualTo("400 invalidPath");
    }

    @Test
    @DisplayName("59: a password that no policy would take")
    void row_59_a_password_is_dropped_before_anything_looks_at_it() {
        var user = ADA.deepCopy().put("password", "x");
        assertThat(UserReader.read(user, Strictness.STRICT, tolerances)).isEqualTo(ADA);
        assertThat(ada("{'op':'replace','value':{'password':{'nested':['x']}}}"))
                .isEqualTo(ADA);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'op':'replace','value':{'name.givenName':'A','emails[type eq \\\"work\\\"].value':'b@ex.test'}}",
                "{'op':'replace','value':{'#ENT:department':'Sales'}}",
                "{'op':'add','path':'emails[type eq \\\"other\\\"].value','value':'c@ex.test'}",
                "{'op':'replace','value':{'shoe.size':'41','urn:x:y':'z'}}"
            })
    @DisplayName("63: paths stored as keys")
    void row_63_no_path_becomes_a_key_of_the_document(String operation) {
        ada(operation)
                .fieldNames()
                .forEachRemaining(key -> assertThat(key)
                        .doesNotContain("[", ".givenName", "shoe")
                        .doesNotStartWith("urn:x")
                        .matches(name -> !name.startsWith("urn:") || name.equals(Wire.ENTERPRISE)));
    }

    private ObjectNode ada(String... operations) {
        return request(operations).applyToUser(ADA, Strictness.LENIENT, tolerances);
    }

    private List<MembershipChange> crew(String... operations) {
        return request(operations)
                .forGroup(GROUP, Strictness.LENIENT, tolerances)
                .memberships();
    }

    private PatchRequest request(String... operations) {
        return PatchRequest.parse(
                json("{'Operations':[" + String.join(",", operations) + "]}"), Strictness.LENIENT, tolerances);
    }

    private ObjectNode mail(String emails) {
        return UserReader.read(json("{'userName':'u','emails':[" + emails + "]}"), Strictness.LENIENT, tolerances);
    }
}

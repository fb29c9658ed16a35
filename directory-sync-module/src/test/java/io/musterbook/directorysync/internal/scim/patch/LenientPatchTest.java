package io.musterbook.directorysync.internal.scim.patch;

import static io.musterbook.directorysync.internal.scim.Wire.json;
import static io.musterbook.directorysync.internal.scim.Wire.node;
import static io.musterbook.directorysync.internal.scim.Wire.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.musterbook.directorysync.internal.scim.Wire;
import io.musterbook.directorysync.internal.scim.resource.Strictness;
import io.musterbook.directorysync.internal.scim.resource.Tolerances;
import io.musterbook.directorysync.internal.scim.resource.UserReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What vendors send although the RFC does not have it; each is named, and refused by the strict profile. */
class LenientPatchTest {
    private static final String HEAD = "{'schemas':['urn:ietf:params:scim:api:messages:2.0:PatchOp'],'Operations':[";
    private Tolerances tolerances = new Tolerances();
    private final ObjectNode stored = UserReader.read(
            json("{'userName':'ada@ex.test','active':true,'name':{'givenName':'Ada','familyName':'Byron'},"
                    + "'emails':[{'value':'ada@ex.test','type':'work','primary':true}],'#ENT':{'department':'Sales'}}"),
            Strictness.LENIENT,
            new Tolerances());

    @Test
    void okta_deactivates_without_path() {
        assertThat(patch("{'op':'replace','value':{'active':false}}")
                        .path("active")
                        .booleanValue())
                .isFalse();
        assertThat(tolerances.names()).isEmpty();
    }

    @Test
    void okta_echoes_what_only_the_server_writes() {
        var patched = patch("{'op':'replace','value':{'id':'x','meta':{},'groups':[],'schemas':['y'],'title':'Dr'}}");
        assertThat(patched.path("title").asText()).isEqualTo("Dr");
        assertThat(patched.has("id")).isFalse();
        assertThat(tolerances.names()).containsExactly("read-only-ignored");
        assertThat(patch("{'op':'replace','value':{'id':'x'}}")).isEqualTo(stored);
        assertThat(strict("{'op':'replace','value':{'id':'x'}}")).isEqualTo("400 mutability");
    }

    @ParameterizedTest
    @CsvSource({"Replace,False", "REPLACE,false", "Add,FALSE", "add,False"})
    void entra_writes_operations_and_booleans_in_its_own_case(String op, String value) {
        assertThat(patch("{'op':'" + op + "','path':'active','value':'" + value + "'}")
                        .path("active"))
                .isEqualTo(node("false"));
        assertThat(tolerances.names()).contains("boolean-as-text");
        assertThat(strict("{'op':'" + op + "','path':'active','value':'" + value + "'}"))
                .isEqualTo("400 invalidValue");
    }

    @Test
    void entra_creates_by_a_filter_that_matches_nothing() {
        var replace = "{'op':'Replace','path':'phoneNumbers[type eq \\\"mobile\\\"].value','value':'+49 1'}";
        assertThat(patch(replace).path("phoneNumbers")).isEqualTo(node("[{'value':'+49 1','type':'mobile'}]"));
        assertThat(tolerances.names()).contains("element-created");
        assertThat(strict(replace)).isEqualTo("400 noTarget");
        assertThat(strict(replace.replace("Replace", "add"))).isEqualTo("not refused");
        assertThat(refusal(() -> patch("{'op':'Replace','path':'emails[value co \\\"zzz\\\"].display','value':'x'}")))
                .isEqualTo("400 noTarget");
    }

    @Test
    void entra_adds_to_a_present_element_and_means_replace() {
        assertThat(patch("{'op':'Add','path':'emails[type eq \\\"work\\\"].value','value':'new@ex.test'}")
                        .path("emails"))
                .isEqualTo(node("[{'value':'new@ex.test','type':'work','primary':true}]"));
    }

    @Test
    void later_operations_see_the_element_the_first_one_made() {
        assertThat(patch("{'op':'Add','path':'addresses[type eq \\\"work\\\"].streetAddress','value':'1 Road'},"
                                + "{'op':'Add','path':'addresses[type eq \\\"work\\\"].locality','value':'Town'},"
                                + "{'op':'Add','path':'addresses[type eq \\\"work\\\"].country','value':'GB'}")
                        .path("addresses"))
                .isEqualTo(node("[{'streetAddress':'1 Road','locality':'Town','country':'GB','type':'work'}]"));
    }

    @Test
    void entra_filters_with_a_boolean_in_quotes() {
        assertThat(patch("{'op':'Replace','path':'emails[primary EQ \\\"True\\\"].value','value':'n@ex.test'}")
                        .path("emails"))
                .isEqualTo(node("[{'value':'n@ex.test','type':'work','primary':true}]"));
        assertThat(patch("{'op':'Replace','path':'roles[primary eq \\\"True\\\"].value','value':'dev'}")
                        .path("roles"))
                .isEqualTo(node("[{'value':'dev','primary':true}]"));
    }

    @Test
    void entra_sends_paths_as_keys() {
        var patched = patch("{'op':'replace','value':{'name.givenName':'A','displayName':'A B',"
                + "'#ENT:employeeNumber':'7','#USER:title':'Dr','emails[type eq \\\"home\\\"].value':'a@home.test',"
                + "'emails[type eq \\\"home\\\"].display':'Home','#ENT':{'division':'X'}}}");
        assertThat(patched.path("name")).isEqualTo(json("{'givenName':'A','familyName':'Byron'}"));
        assertThat(patched.path("title").asText()).isEqualTo("Dr");
        assertThat(patched.path("displayName").asText()).isEqualTo("A B");
        assertThat(patched.path(Wire.ENTERPRISE))
                .isEqualTo(json("{'employeeNumber':'7','division':'X','department':'Sales'}"));
        assertThat(patched.path("emails").get(1))
                .isEqualTo(json("{'value':'a@home.test','display':'Home','type':'home'}"));
        patched.fieldNames()
                .forEachRemaining(key -> assertThat(key).doesNotContain("[").doesNotContain("." + "givenName"));
        assertThat(tolerances.names()).contains("path-as-key");
        assertThat(strict("{'op':'replace','value':{'name.givenName':'A'}}")).isEqualTo("400 invalidPath");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'271'", "{'value':'271'}", "[{'value':'271'}]", "{'$ref':null,'value':'271'}"})
    void entra_sends_a_manager_in_three_shapes(String manager) {
        assertThat(patch("{'op':'Add','path':'#ENT:manager','value':" + manager + "}")
                        .path(Wire.ENTERPRISE)
                        .path("manager"))
                .isEqualTo(json("{'value':'271'}"));
        assertThat(patch("{'op':'Replace','value':{'#ENT:manager':" + manager + "}}")
                        .path(Wire.ENTERPRISE)
                        .path("manager"))
                .isEqualTo(json("{'value':'271'}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'op':'Replace','path':'#ENT:manager','value':''}",
                "{'op':'Remove','path':'#ENT:manager'}",
                "{'op':'Replace','path':'#ENT:manager','value':{'value':''}}",
                "{'op':'Replace','path':'#ENT:manager','value':[]}",
                "{'op':'Replace','path':'#ENT:manager.value'," + "'value':''}"
            })
    void entra_clears_a_manager(String operation) {
        var managed = patch("{'op':'Add','path':'#ENT:manager','value':'271'}");
        assertThat(apply(operation, managed, Strictness.LENIENT)).isEqualTo(stored);
    }

    @Test
    void entra_once_wrapped_simple_values_in_a_list() {
        assertThat(patch("{'op':'Replace','path':'displayName','value':[{'$ref':null,'value':'New'}]}")
                        .path("displayName")
                        .asText())
                .isEqualTo("New");
    }

    @Test
    void entra_removes_by_listing_values_and_never_more() {
        var two = patch("{'op':'Add','path':'roles','value':[{'value':'a'},{'value':'b'}]}");
        assertThat(apply("{'op':'Remove','path':'roles','value':[{'$ref':null,'value':'A'}]}", two, Strictness.LENIENT)
                        .path("roles"))
                .isEqualTo(node("[{'value':'b'}]"));
        assertThat(apply("{'op':'Remove','path':'roles','value':[]}", two, Strictness.LENIENT))
                .isEqualTo(two);
        assertThat(apply("{'op':'Remove','path':'roles','value':{'value':'zzz'}}", two, Strictness.LENIENT))
                .isEqualTo(two);
        assertThat(apply("{'op':'Remove','path':'roles','value':[{'display':'a'}]}", two, Strictness.LENIENT))
                .isEqualTo(two);
    }

    @Test
    void a_bare_extension_urn_is_the_extension() {
        assertThat(patch("{'op':'Replace','path':'#ENT','value':{'division':'X','manager':'1','odd':1}}")
                        .path(Wire.ENTERPRISE))
                .isEqualTo(json("{'division':'X','department':'Sales','manager':{'value':'1'}}"));
    }

    @Test
    void microsofts_validator_sends_no_operations() {
        var empty = json("{'schemas':['urn:ietf:params:scim:api:messages:2.0:PatchOp'],'Operations':[]}");
        assertThat(PatchRequest.parse(empty, Strictness.LENIENT, tolerances)
                        .applyToUser(stored, Strictness.LENIENT, tolerances))
                .isEqualTo(stored);
        assertThat(tolerances.names()).containsExactly("empty-operations");
        assertThat(refusal(() -> PatchRequest.parse(empty, Strictness.STRICT, tolerances)))
                .isEqualTo("400 invalidSyntax");
    }

    @Test
    void keys_of_the_message_may_have_any_case_and_the_schema_may_be_missing() {
        var body = json("{'operations':[{'OP':'Replace','Path':'','VALUE':{'ACTIVE':false}}]}");
        assertThat(PatchRequest.parse(body, Strictness.LENIENT, tolerances)
                        .applyToUser(stored, Strictness.LENIENT, tolerances)
                        .path("active")
                        .booleanValue())
                .isFalse();
        assertThat(tolerances.names()).contains("schemas-missing", "letter-case", "empty-path");
        assertThat(refusal(() -> PatchRequest.parse(body, Strictness.STRICT, tolerances)))
                .isEqualTo("400 invalidSyntax");
    }

    @Test
    void one_operation_need_not_be_a_list() {
        var body = json("{'Operations':{'op':'replace','path':null,'value':{'active':false}}}");
        assertThat(PatchRequest.parse(body, Strictness.LENIENT, tolerances).size())
                .isEqualTo(1);
    }

    @Test
    void unknown_names_inside_a_value_are_ignored_but_unknown_paths_are_not() {
        assertThat(patch("{'op':'replace','value':{'favouriteColour':'red','x.y':1,'z[a eq 1].b':2}}"))
                .isEqualTo(stored);
        assertThat(tolerances.names()).containsExactly("unknown-attribute");
        assertThat(refusal(() -> patch("{'op':'replace','path':'favouriteColour','value':'red'}")))
                .isEqualTo("400 invalidPath");
        assertThat(strict("{'op':'replace','value':{'favouriteColour':'red'}}")).isEqualTo("400 invalidPath");
    }

    @Test
    void sailpoint_packs_json_into_texts() {
        assertThat(patch("{'op':'replace','path':'name','value':'{\\\"givenName\\\":\\\"B\\\"}'}")
                        .path("name"))
                .isEqualTo(json("{'givenName':'B','familyName':'Byron'}"));
        assertThat(patch("{'op':'add','path':'roles','value':'[{\\\"value\\\":\\\"dev\\\"}]'}")
                        .path("roles"))
                .isEqualTo(node("[{'value':'dev'}]"));
        assertThat(patch("{'op':'replace','value':'{\\\"active\\\":false}'}")
                        .path("active")
                        .booleanValue())
                .isFalse();
        assertThat(tolerances.names()).containsExactly("json-in-text");
        assertThat(patch("{'op':'replace','path':'title','value':'{not json}'}")
                        .path("title")
                        .asText())
                .isEqualTo("{not json}");
        assertThat(tolerances.names()).isEmpty();
    }

    @Test
    void onelogin_writes_urns_of_scim_1() {
        assertThat(patch("{'op':'replace','path':'urn:scim:schemas:extension:enterprise:1.0:department','value':'X'}")
                        .path(Wire.ENTERPRISE)
                        .path("department")
                        .asText())
                .isEqualTo("X");
        assertThat(patch("{'op':'replace','value':{'urn:scim:schemas:core:2.0:title':'Dr'}}")
                        .path("title")
                        .asText())
                .isEqualTo("Dr");
        assertThat(tolerances.names()).contains("scim-one-urn");
    }

    @Test
    void a_part_of_the_only_mail_needs_no_filter() {
        assertThat(patch("{'op':'replace','path':'emails.value','value':'n@ex.test'}")
                        .path("emails"))
                .isEqualTo(node("[{'value':'n@ex.test','type':'work','primary':true}]"));
        assertThat(patch("{'op':'replace','path':'phoneNumbers.value','value':'1'}")
                        .path("phoneNumbers"))
                .isEqualTo(node("[{'value':'1'}]"));
    }

    @Test
    void an_empty_value_by_filter_takes_the_mail_away() {
        assertThat(patch("{'op':'Replace','path':'emails[type eq \\\"work\\\"].value','value':''}")
                        .has("emails"))
                .isFalse();
        assertThat(patch("{'op':'Replace','path':'phoneNumbers[type eq \\\"fax\\\"].value','value':''}"))
                .isEqualTo(stored);
    }

    @Test
    void a_mail_may_get_its_address_by_a_later_operation() {
        assertThat(patch("{'op':'Add','path':'emails[type eq \\\"home\\\"].primary','value':'False'},"
                                + "{'op':'Add','path':'emails[type eq \\\"home\\\"].value','value':'h@x.test'}")
                        .path("emails"))
                .hasSize(2);
        assertThat(refusal(() -> patch("{'op':'Add','path':'emails[type eq \\\"home\\\"].display','value':'x'}")))
                .isEqualTo("400 invalidValue");
    }

    private ObjectNode patch(String operations) {
        tolerances = new Tolerances();
        return apply(operations, stored, Strictness.LENIENT);
    }

    private String strict(String operations) {
        return refusal(() -> apply(operations, stored, Strictness.STRICT));
    }

    private ObjectNode apply(String operations, ObjectNode document, Strictness strictness) {
        return PatchRequest.parse(json(HEAD + operations + "]}"), strictness, tolerances)
                .applyToUser(document, strictness, tolerances);
    }
}

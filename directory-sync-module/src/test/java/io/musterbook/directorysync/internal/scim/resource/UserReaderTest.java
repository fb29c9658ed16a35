package io.musterbook.directorysync.internal.scim.resource;

import static io.musterbook.directorysync.internal.scim.Wire.json;
import static io.musterbook.directorysync.internal.scim.Wire.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.musterbook.directorysync.internal.scim.Wire;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UserReaderTest {
    private final Tolerances tolerances = new Tolerances();

    @Test
    void reads_what_okta_posts() {
        var read = lenient("{'schemas':['#USER','#ENT'],'userName':'ada@ex.test',"
                + "'name':{'givenName':'Ada','familyName':'Byron'},"
                + "'emails':[{'primary':true,'value':'ada@ex.test','type':'work'}],'displayName':'Ada Byron',"
                + "'locale':'en-US','externalId':'00u1','groups':[],'password':'x9Kq2Lm1','active':true,"
                + "'#ENT':{'department':'Sales'}}");
        assertThat(read)
                .isEqualTo(json("{'schemas':['#USER','#ENT'],'externalId':'00u1','userName':'ada@ex.test',"
                        + "'name':{'familyName':'Byron','givenName':'Ada'},'displayName':'Ada Byron','locale':'en-US',"
                        + "'active':true,'emails':[{'value':'ada@ex.test','type':'work','primary':true}],"
                        + "'#ENT':{'department':'Sales'}}"));
        assertThat(tolerances.names()).containsExactly("password-dropped");
    }

    @Test
    void puts_schemas_first_and_computes_it() {
        var read = lenient("{'userName':'a','schemas':['urn:nobody:knows','#ENT']}");
        assertThat(keys(read)).containsExactly("schemas", "userName");
        assertThat(read.path("schemas")).hasToString("[\"" + Wire.USER + "\"]");
    }

    @Test
    void ignores_what_okta_echoes_in_a_put() {
        var read = lenient("{'schemas':['#USER'],'id':'7d1c','meta':{'resourceType':'User'},'groups':[{'value':'g'}],"
                + "'userName':'a','name':{'formatted':'Ada Byron'},'nonsense':{'deep':[1]},'active':true}");
        assertThat(keys(read)).containsExactly("schemas", "userName", "name", "active");
        assertThat(tolerances.names()).containsExactly("unknown-attribute");
    }

    @Test
    void reads_its_own_documents_back_unchanged() {
        var read = lenient("{'USERNAME':'a','NAME':{'GivenName':'Ada'},'EMAILS':[{'VALUE':'x@y.test'}],"
                + "'#ENT':{'MANAGER':'271','costcenter':5}}");
        assertThat(read(read, Strictness.LENIENT)).isEqualTo(read);
        assertThat(keys(read(read, Strictness.STRICT))).containsExactlyElementsOf(keys(read));
    }

    @Test
    void drops_null_empty_lists_and_empty_texts() {
        var read = lenient("{'userName':'a','nickName':null,'title':'','userType':'  ','emails':[],'roles':[null,{}],"
                + "'phoneNumbers':[{'value':null,'type':'work'}],'name':{'givenName':null,'familyName':''},'ims':null,"
                + "'#ENT':{'department':null,'manager':{}}}");
        assertThat(keys(read)).containsExactly("schemas", "userName");
    }

    @Test
    void leaves_active_absent_if_it_is_absent() {
        assertThat(lenient("{'userName':'a'}").has("active")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"'True',true", "'true',true", "'FALSE',false", "'False',false"})
    void takes_booleans_in_quotes_from_entra(String text, boolean expected) {
        var body = "{'schemas':['#USER'],'userName':'a','active':'" + text
                + "','emails':[{'value':'x@y.test','primary':'" + text + "'}]}";
        var read = lenient(body);
        assertThat(read.path("active").isBoolean()).isTrue();
        assertThat(read.path("active").booleanValue()).isEqualTo(expected);
        assertThat(read.path("emails").get(0).path("primary").booleanValue()).isEqualTo(expected);
        assertThat(tolerances.names()).contains("boolean-as-text");
        assertThat(refusal(() -> strict(body))).isEqualTo("400 invalidValue");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'271'", "{'value':'271'}", "[{'value':'271'}]", "271"})
    void takes_a_manager_as_text_object_or_list(String manager) {
        var read = lenient("{'userName':'a','#ENT':{'manager':" + manager + "}}");
        assertThat(read.path(Wire.ENTERPRISE)).isEqualTo(json("{'manager':{'value':'271'}}"));
    }

    @Test
    void gives_mails_without_type_the_type_work() {
        assertThat(lenient("{'userName':'a','emails':[{'value':'x@y.test'}]}").path("emails"))
                .hasToString("[{\"value\":\"x@y.test\",\"type\":\"work\"}]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'type':'work'}", "{'type':'work','primary':true}", "{'display':'x'}"})
    void refuses_a_mail_without_address(String mail) {
        assertThat(refusal(() -> lenient("{'userName':'a','emails':[" + mail + "]}")))
                .isEqualTo("400 invalidValue");
    }

    @Test
    void drops_a_mail_whose_address_is_said_to_be_empty() {
        assertThat(lenient("{'userName':'a','emails':[{'type':'work','value':''}]}")
                        .has("emails"))
                .isFalse();
        assertThat(refusal(() -> strict("{'schemas':['#USER'],'userName':'a','emails':[{'type':'work','value':''}]}")))
                .isEqualTo("400 invalidValue");
    }

    @Test
    void refuses_two_primaries() {
        assertThat(refusal(() -> lenient("{'userName':'a','emails':[{'value':'a@x.test','primary':true},"
                        + "{'value':'b@x.test','primary':'True'}]}")))
                .isEqualTo("400 invalidValue");
    }

    @Test
    void drops_exact_duplicates() {
        assertThat(lenient("{'userName':'a','roles':[{'value':'x'},{'value':'y'},{'value':'x'}]}")
                        .path("roles"))
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'userName':null}",
                "{'userName':''}",
                "{'userName':'  '}",
                "{'userName':[]}",
                "{'userName':{}}",
                "{'userName':['a','b']}",
                "{'userName':{'x':'y'}}",
                "{'userName':'a','username':'b'}"
            })
    void wants_exactly_one_user_name(String body) {
        assertThat(refusal(() -> lenient(body))).isEqualTo("400 invalidValue");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'active':'yes'",
                "'active':1",
                "'active':{}x",
                "'name':'Ada'",
                "'name':[{},{}]",
                "'emails':7.5e999",
                "'displayName':{'a':1}",
                "'displayName':['a','b']",
                "'#ENT':'x'",
                "'#ENT':[1]",
                "'emails':[['x']]",
                "'addresses':['x']",
                "'active':[true,false]",
                "'roles':[{'value':{'a':1}}]"
            })
    void refuses_values_of_the_wrong_type(String attribute) {
        assertThat(refusal(() -> lenient("{'userName':'a'," + attribute + "}"))).startsWith("400 invalid");
    }

    @Test
    void tolerates_what_the_strict_profile_refuses() {
        for (var attribute : List.of(
                "'displayName':5",
                "'displayName':['Ada']",
                "'emails':{'value':'x@y.test'}",
                "'emails':['x@y.test']",
                "'#ENT':{'manager':'1'}",
                "'displayName':[{'$ref':null,'value':'Ada'}]")) {
            var body = "{'schemas':['#USER'],'userName':'a'," + attribute + "}";
            assertThat(lenient(body)).hasSize(3);
            assertThat(refusal(() -> strict(body))).as(attribute).isEqualTo("400 invalidValue");
        }
    }

    @Test
    void wants_the_schema_only_in_the_strict_profile() {
        assertThat(refusal(() -> strict("{'userName':'a'}"))).isEqualTo("400 invalidSyntax");
        assertThat(refusal(() -> strict("{'schemas':['" + Wire.GROUP + "'],'userName':'a'}")))
                .isEqualTo("400 invalidSyntax");
        assertThat(lenient("{'userName':'a'}").path("schemas")).hasSize(1);
        assertThat(tolerances.names()).containsExactly("schemas-missing");
    }

    @Test
    void understands_the_urns_of_scim_1_that_onelogin_sends() {
        var read = lenient("{'schemas':['urn:scim:schemas:core:2.0'],'userName':'a',"
                + "'urn:scim:schemas:extension:enterprise:2.0':{'department':'Sales'}}");
        assertThat(read.path(Wire.ENTERPRISE).path("department").asText()).isEqualTo("Sales");
        assertThat(tolerances.names()).contains("scim-one-urn");
    }

    @Test
    void keeps_values_as_they_were_sent() {
        var read = lenient("{'userName':' Ada@Ex.Test ','phoneNumbers':[{'value':'+49 (0)30 1','type':'WORK'}],"
                + "'profileUrl':'not a url','locale':'anything'}");
        assertThat(read.path("userName").asText()).isEqualTo(" Ada@Ex.Test ");
        assertThat(read.path("phoneNumbers").get(0).path("value").asText()).isEqualTo("+49 (0)30 1");
        assertThat(read.path("profileUrl").asText()).isEqualTo("not a url");
    }

    @Test
    void caps_the_elements_of_a_list_and_the_size_of_a_document() {
        var many = "{'value':'r'},".repeat(1_001);
        assertThat(refusal(() -> lenient("{'userName':'a','roles':[" + many + "{}]}")))
                .isEqualTo("400 invalidValue");
        var big = new StringBuilder();
        for (int i = 0; i < 5; i++) {
            big.append(",{'value':'").append(i).append("x".repeat(65_000)).append("'}");
        }
        assertThat(refusal(() -> lenient("{'userName':'a','roles':[" + big.substring(1) + "]}")))
                .isEqualTo("400 invalidValue");
    }

    @Test
    void says_which_attribute_is_wrong_and_what_to_do() {
        try {
            lenient("{'userName':'a','active':'perhaps'}");
        } catch (io.musterbook.directorysync.internal.scim.message.ScimException e) {
            assertThat(e.detail()).contains("\"active\"", "mapped").doesNotContain("perhaps");
        }
    }

    private ObjectNode lenient(String body) {
        return read(json(body), Strictness.LENIENT);
    }

    private ObjectNode strict(String body) {
        return read(json(body), Strictness.STRICT);
    }

    private ObjectNode read(ObjectNode body, Strictness strictness) {
        return UserReader.read(body, strictness, tolerances);
    }

    private static List<String> keys(ObjectNode node) {
        var keys = new ArrayList<String>();
        node.fieldNames().forEachRemaining(keys::add);
        return keys;
    }
}

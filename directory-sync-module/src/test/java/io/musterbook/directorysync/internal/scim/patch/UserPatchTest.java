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
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of RFC 7644 section 3.5.2, which hold in both profiles. */
class UserPatchTest {
    private static final String HEAD = "{'schemas':['urn:ietf:params:scim:api:messages:2.0:PatchOp'],'Operations':[";
    private final ObjectNode stored = UserReader.read(
            json("{'schemas':['#USER'],'userName':'ada@ex.test','active':true,'displayName':'Ada',"
                    + "'name':{'givenName':'Ada','familyName':'Byron'},"
                    + "'emails':[{'value':'ada@ex.test','type':'work','primary':true},"
                    + "{'value':'ada@home.test','type':'home'}],'#ENT':{'department':'Sales'}}"),
            Strictness.STRICT,
            new Tolerances());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                // add
                "add     |                                | {'title':'Dr'}               | title | 'Dr'",
                "add     |                                | {'name':{'middleName':'K'}}  | name |"
                        + " {'familyName':'Byron','givenName':'Ada','middleName':'K'}",
                "add     | title                          | 'Dr'                         | title | 'Dr'",
                "add     | displayName                    | 'Countess'                   | displayName | 'Countess'",
                "add     | name.givenName                 | 'Augusta'                    | name |"
                        + " {'familyName':'Byron','givenName':'Augusta'}",
                "add     | name                           | {'middleName':'K'}           | name |"
                        + " {'familyName':'Byron','givenName':'Ada','middleName':'K'}",
                "add     | roles                          | [{'value':'dev'}]            | roles | [{'value':'dev'}]",
                "add     | emails                         | [{'value':'x@y.test','type':'other'}] | emails |"
                        + " [{'value':'ada@ex.test','type':'work','primary':true},"
                        + "{'value':'ada@home.test','type':'home'},{'value':'x@y.test','type':'other'}]",
                "add     | emails[type eq \"home\"].display | 'Home'                     | emails |"
                        + " [{'value':'ada@ex.test','type':'work','primary':true},"
                        + "{'value':'ada@home.test','display':'Home','type':'home'}]",
                "add     | emails[type eq \"other\"].value | 'o@y.test'                  | emails |"
                        + " [{'value':'ada@ex.test','type':'work','primary':true},"
                        + "{'value':'ada@home.test','type':'home'},{'value':'o@y.test','type':'other'}]",
                // replace
                "replace |                                | {'active':false}             | active | false",
                "replace |                                | {'name':{'givenName':'B'}}   | name |"
                        + " {'familyName':'Byron','givenName':'B'}",
                "replace | active                         | false                        | active | false",
                "replace | name                           | {'givenName':'B'}            | name |"
                        + " {'familyName':'Byron','givenName':'B'}",
                "replace | name                           | {'givenName':null}           | name | {'familyName':'Byron'}",
                "replace | name.middleName                | 'K'                          | name |"
                        + " {'familyName':'Byron','givenName':'Ada','middleName':'K'}",
                "replace | nickName                       | 'A'                          | nickName | 'A'",
                "replace | emails                         | [{'value':'n@y.test','type':'work'}] | emails |"
                        + " [{'value':'n@y.test','type':'work'}]",
                "replace | emails                         | []                           | emails | -",
                "replace | emails                         | null                         | emails | -",
                "replace | displayName                    | null                         | displayName | -",
                "replace | name                           | null                         | name | -",
                "replace | emails[type eq \"home\"].value | 'new one, \"q\" x'           | emails |"
                        + " [{'value':'ada@ex.test','type':'work','primary':true},"
                        + "{'value':'new one, \"q\" x','type':'home'}]",
                "replace | emails[type eq \"home\"]       | {'value':'n@y.test'}         | emails |"
                        + " [{'value':'ada@ex.test','type':'work','primary':true},{'value':'n@y.test','type':'home'}]",
                // remove
                "remove  | displayName                    |                              | displayName | -",
                "remove  | name                           |                              | name | -",
                "remove  | name.givenName                 |                              | name | {'familyName':'Byron'}",
                "remove  | emails                         |                              | emails | -",
                "remove  | emails[type eq \"home\"]       |                              | emails |"
                        + " [{'value':'ada@ex.test','type':'work','primary':true}]",
                "remove  | emails[value pr]               |                              | emails | -",
                "remove  | emails[type eq \"home\"].value |                              | emails |"
                        + " [{'value':'ada@ex.test','type':'work','primary':true}]",
                "remove  | emails[type eq \"work\"].primary |                            | emails |"
                        + " [{'value':'ada@ex.test','type':'work'},{'value':'ada@home.test','type':'home'}]"
            })
    void does_what_the_table_says(String op, String path, String value, String attribute, String expected) {
        for (var strictness : Strictness.values()) {
            var target = path == null ? "" : ",'path':" + json("{'p':0}").textNode(path);
            var quoted = value == null ? "" : ",'value':" + quote(value);
            var patched = patch("{'op':'" + op + "'" + target + quoted + "}", strictness);
            if (expected.equals("-")) {
                assertThat(patched.has(attribute)).isFalse();
            } else {
                assertThat(patched.get(attribute)).isEqualTo(node(quote(expected)));
            }
            var others = stored.deepCopy();
            others.remove(attribute);
            patched.remove(attribute);
            assertThat(patched).isEqualTo(others);
        }
    }

    /** The double quotes inside a value are data. */
    private static String quote(String text) {
        return text.replace("\"", "\\\"");
    }

    @ParameterizedTest
    @EnumSource(Strictness.class)
    void changes_nothing_where_nothing_changes(Strictness strictness) {
        for (var operation : new String[] {
            "{'op':'add','path':'emails','value':[{'value':'ada@ex.test','type':'work','primary':true}]}",
            "{'op':'add','path':'emails','value':[{'value':'ada@home.test','type':'home'}]}",
            "{'op':'add','path':'displayName','value':'Ada'}",
            "{'op':'add','path':'displayName','value':null}",
            "{'op':'replace','value':{'active':true}}",
            "{'op':'replace','path':'name','value':{'givenName':'Ada'}}",
            "{'op':'remove','path':'nickName'}",
            "{'op':'remove','path':'roles'}",
            "{'op':'remove','path':'emails[type eq \\\"other\\\"]'}",
            "{'op':'remove','path':'emails[type eq \\\"other\\\"].value'}",
            "{'op':'remove','path':'#ENT:division'}",
            "{'op':'add','path':'#ENT','value':{'department':'Sales'}}",
            "{'op':'add','path':'title','value':'Dr'},{'op':'remove','path':'title'}"
        }) {
            assertThat(patch(operation, strictness)).as(operation).isEqualTo(stored);
        }
    }

    @ParameterizedTest
    @EnumSource(Strictness.class)
    void applies_in_order_and_leaves_the_stored_document_alone(Strictness strictness) {
        var before = stored.deepCopy();
        var patched = patch(
                "{'op':'replace','path':'displayName','value':'A'},{'op':'replace','path':'displayName','value':'B'}",
                strictness);
        assertThat(patched.path("displayName").asText()).isEqualTo("B");
        assertThat(refusal(() ->
                        patch("{'op':'remove','path':'name'},{'op':'replace','path':'nope','value':1}", strictness)))
                .isEqualTo("400 invalidPath");
        assertThat(stored).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(Strictness.class)
    void a_new_primary_takes_it_from_the_old_one(Strictness strictness) {
        for (var operation : new String[] {
            "{'op':'add','path':'emails','value':[{'value':'ada@home.test','type':'home','primary':true}]}",
            "{'op':'replace','path':'emails[type eq \\\"home\\\"].primary','value':true}",
            "{'op':'add','path':'emails[type eq \\\"home\\\"]','value':{'primary':true}}"
        }) {
            assertThat(patch(operation, strictness).path("emails"))
                    .as(operation)
                    .isEqualTo(node("[{'value':'ada@ex.test','type':'work','primary':false},"
                            + "{'value':'ada@home.test','type':'home','primary':true}]"));
        }
    }

    @ParameterizedTest
    @EnumSource(Strictness.class)
    void two_primaries_in_one_operation_are_refused(Strictness strictness) {
        assertThat(refusal(() -> patch(
                        "{'op':'add','path':'emails','value':[{'value':'a@x.test','primary':true},"
                                + "{'value':'b@x.test','primary':true}]}",
                        strictness)))
                .isEqualTo("400 invalidValue");
        assertThat(refusal(() -> patch("{'op':'replace','path':'emails[value pr].primary','value':true}", strictness)))
                .isEqualTo("400 invalidValue");
    }

    @ParameterizedTest
    @EnumSource(Strictness.class)
    void an_added_mail_without_primary_does_not_steal_it(Strictness strictness) {
        var emails = patch("{'op':'add','path':'emails','value':[{'value':'c@x.test'}]}", strictness)
                .path("emails");
        assertThat(emails.get(0).path("primary").asBoolean()).isTrue();
        assertThat(emails).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource(Strictness.class)
    void schemas_follow_the_extension(Strictness strictness) {
        var without = patch("{'op':'remove','path':'#ENT:department'}", strictness);
        assertThat(without.has(Wire.ENTERPRISE)).isFalse();
        assertThat(without.path("schemas")).hasSize(1);
        assertThat(patch("{'op':'remove','path':'#ENT'}", strictness)).isEqualTo(without);
        assertThat(patch("{'op':'replace','path':'#ENT','value':null}", strictness))
                .isEqualTo(without);
        var with = apply("{'op':'add','path':'#ENT:manager','value':{'value':'7'}}", without, strictness);
        assertThat(with.path("schemas")).hasSize(2);
        assertThat(with.path(Wire.ENTERPRISE)).isEqualTo(json("{'manager':{'value':'7'}}"));
        assertThat(apply("{'op':'add','path':'#ENT','value':{'division':'X'}}", without, strictness)
                        .path(Wire.ENTERPRISE))
                .isEqualTo(json("{'division':'X'}"));
    }

    @ParameterizedTest
    @EnumSource(Strictness.class)
    void a_core_urn_before_a_name_is_stripped(Strictness strictness) {
        assertThat(patch("{'op':'replace','path':'#USER:active','value':false}", strictness)
                        .path("active")
                        .booleanValue())
                .isFalse();
        assertThat(patch("{'op':'replace','path':'#USER','value':{'active':false}}", strictness)
                        .path("active")
                        .booleanValue())
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(Strictness.class)
    void a_new_manager_has_another_address(Strictness strictness) {
        var first = patch("{'op':'add','path':'#ENT:manager','value':{'value':'1','$ref':'../Users/1'}}", strictness);
        assertThat(apply("{'op':'replace','path':'#ENT:manager','value':{'value':'2'}}", first, strictness)
                        .path(Wire.ENTERPRISE)
                        .path("manager"))
                .isEqualTo(json("{'value':'2'}"));
        assertThat(apply("{'op':'replace','path':'#ENT:manager.value','value':'2'}", first, strictness)
                        .path(Wire.ENTERPRISE)
                        .path("manager"))
                .isEqualTo(json("{'value':'2'}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'op':'remove'}                                            | noTarget",
                "{'op':'remove','path':'#USER'}                             | noTarget",
                "{'op':'move','path':'title','value':'x'}                   | invalidSyntax",
                "{'path':'title','value':'x'}                               | invalidSyntax",
                "{'op':5,'path':'title','value':'x'}                        | invalidSyntax",
                "5                                                          | invalidSyntax",
                "{'op':'add','path':'title'}                                | invalidValue",
                "{'op':'replace','path':'title'}                            | invalidValue",
                "{'op':'replace','value':7}                                 | invalidValue",
                "{'op':'replace','value':null}                              | invalidValue",
                "{'op':'replace','value':[{'active':false}]}                | invalidValue",
                "{'op':'replace','path':'nope','value':1}                   | invalidPath",
                "{'op':'replace','path':'name.nope','value':1}              | invalidPath",
                "{'op':'replace','path':'title.x','value':1}                | invalidPath",
                "{'op':'replace','path':5,'value':1}                        | invalidPath",
                "{'op':'replace','path':'emails[','value':1}                | invalidPath",
                "{'op':'replace','path':'emails[]','value':1}               | invalidPath",
                "{'op':'replace','path':'emails[type eq work].value','value':'x'} | invalidPath",
                "{'op':'replace','path':'emails[nope eq true].value','value':'x'} | invalidPath",
                "{'op':'replace','path':'emails[type pr]x','value':'x'}     | invalidPath",
                "{'op':'replace','path':'emails[type pr].nope','value':'x'} | invalidPath",
                "{'op':'replace','path':'name[givenName pr].givenName','value':'x'} | invalidPath",
                "{'op':'replace','path':'title[value pr]','value':'x'}      | invalidPath",
                "{'op':'replace','path':'id','value':'x'}                   | mutability",
                "{'op':'remove','path':'id'}                                | mutability",
                "{'op':'replace','path':'meta.created','value':'x'}         | mutability",
                "{'op':'add','path':'groups','value':[{'value':'g'}]}       | mutability",
                "{'op':'replace','path':'groups.display','value':'x'} | mutability",
                "{'op':'remove','path':'userName'}                          | mutability",
                "{'op':'replace','path':'userName','value':''}              | invalidValue",
                "{'op':'replace','path':'userName','value':null}            | invalidValue",
                "{'op':'replace','value':{'userName':null}}                 | invalidValue",
                "{'op':'replace','path':'active','value':'perhaps'}         | invalidValue",
                "{'op':'replace','path':'name','value':'Ada'}               | invalidValue",
                "{'op':'replace','path':'emails','value':[[1]]}             | invalidValue",
                "{'op':'replace','path':'#ENT','value':'x'}                 | invalidValue",
                "{'op':'add','path':'emails','value':[{'type':'work'}]}     | invalidValue"
            })
    void refuses_with_the_right_type(String operation, String type) {
        for (var strictness : Strictness.values()) {
            assertThat(refusal(() -> patch(operation, strictness)))
                    .as(operation)
                    .isEqualTo("400 " + type);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"'Operations':{}x", "'x':1", "'Operations':null", "'Operations':'x'", "'Operations':5"})
    void wants_a_list_of_operations(String member) {
        assertThat(refusal(() -> PatchRequest.parse(
                        json("{'schemas':['urn:ietf:params:scim:api:messages:2.0:PatchOp']," + member + "}"),
                        Strictness.LENIENT,
                        new Tolerances())))
                .isEqualTo("400 invalidSyntax");
    }

    @Test
    void caps_the_number_of_operations() {
        var one = "{'op':'replace','path':'title','value':'x'}";
        assertThat(patch((one + ",").repeat(999) + one, Strictness.STRICT)
                        .path("title")
                        .asText())
                .isEqualTo("x");
        assertThat(refusal(() -> patch((one + ",").repeat(1_000) + one, Strictness.STRICT)))
                .isEqualTo("413");
    }

    @Test
    void drops_a_password_unread() {
        for (var strictness : Strictness.values()) {
            assertThat(patch("{'op':'replace','value':{'password':'x9Kq2Lm1'}}", strictness))
                    .isEqualTo(stored);
            assertThat(patch("{'op':'replace','path':'password','value':{'odd':1}}", strictness))
                    .isEqualTo(stored);
        }
    }

    private ObjectNode patch(String operations, Strictness strictness) {
        return apply(operations, stored, strictness);
    }

    private static ObjectNode apply(String operations, ObjectNode document, Strictness strictness) {
        var tolerances = new Tolerances();
        return PatchRequest.parse(json(HEAD + operations + "]}"), strictness, tolerances)
                .applyToUser(document, strictness, tolerances);
    }
}

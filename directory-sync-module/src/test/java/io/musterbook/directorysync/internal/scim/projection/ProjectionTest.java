package io.musterbook.directorysync.internal.scim.projection;

import static io.musterbook.directorysync.internal.scim.Wire.json;
import static io.musterbook.directorysync.internal.scim.Wire.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.musterbook.directorysync.internal.scim.Wire;
import io.musterbook.directorysync.internal.scim.schema.ResourceSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectionTest {
    private static final ObjectNode ADA = json("{'schemas':['#USER','#ENT'],'id':'7','userName':'ada',"
            + "'name':{'givenName':'Ada','familyName':'Byron'},'emails':[{'value':'a@x.test','type':'work'},"
            + "{'value':'b@x.test','type':'home'}],'meta':{'resourceType':'User','location':'l'},"
            + "'#ENT':{'department':'Sales','manager':{'value':'7','displayName':'B'}}}");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "userName                | 'userName':'ada'",
                "USERNAME , nope         | 'userName':'ada'",
                "name.givenName          | 'name':{'givenName':'Ada'}",
                "name.givenName,name     | 'name':{'givenName':'Ada','familyName':'Byron'}",
                "emails.value            | 'emails':[{'value':'a@x.test'},{'value':'b@x.test'}]",
                "emails[type eq \"work\"].value | 'emails':[{'value':'a@x.test'},{'value':'b@x.test'}]",
                "#USER:userName          | 'userName':'ada'",
                "#ENT                    | '#ENT':{'department':'Sales','manager':{'value':'7','displayName':'B'}}",
                "#ENT:department         | '#ENT':{'department':'Sales'}",
                "#ENT:manager.value      | '#ENT':{'manager':{'value':'7'}}",
                "meta.location           | 'meta':{'location':'l'}",
                "#USER                   | 'userName':'ada','name':{'givenName':'Ada','familyName':'Byron'},"
                        + "'emails':[{'value':'a@x.test','type':'work'},{'value':'b@x.test','type':'home'}]",
                "emails.display          | "
            })
    void gives_what_is_asked_for_and_what_is_always_given(String attributes, String expected) {
        var projection = Projection.of(spell(attributes), null, ResourceSchema.USER);
        var rest = expected == null ? "" : "," + expected;
        assertThat(projection.apply(ADA)).isEqualTo(json("{'schemas':['#USER','#ENT'],'id':'7'" + rest + "}"));
        assertThat(projection.isWhole()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "id,schemas,nope                  | ",
                "userName                         | userName",
                "emails,META                      | emails meta",
                "#ENT                             | #ENT",
                "userName,name,emails,meta,#ENT   | userName name emails meta #ENT"
            })
    void leaves_out_what_is_excluded_but_never_what_is_always_given(String excluded, String gone) {
        var expected = ADA.deepCopy();
        if (gone != null) {
            for (var name : gone.split(" ", -1)) {
                expected.remove(spell(name));
            }
        }
        assertThat(Projection.of(null, spell(excluded), ResourceSchema.USER).apply(ADA))
                .isEqualTo(expected);
    }

    @Test
    void leaves_out_parts() {
        var projected = Projection.of(
                        null, spell("name.familyName,emails.type,#ENT:manager.displayName"), ResourceSchema.USER)
                .apply(ADA);
        assertThat(projected.path("name")).isEqualTo(json("{'givenName':'Ada'}"));
        assertThat(projected.path("emails").get(1)).isEqualTo(json("{'value':'b@x.test'}"));
        assertThat(projected.path(Wire.ENTERPRISE)).isEqualTo(json("{'department':'Sales','manager':{'value':'7'}}"));
    }

    @Test
    void is_whole_without_a_choice() {
        for (var none : new String[] {null, "", " "}) {
            var projection = Projection.of(none, none, ResourceSchema.GROUP);
            assertThat(projection.isWhole()).isTrue();
            assertThat(projection.wants("members")).isTrue();
            assertThat(projection.apply(ADA.deepCopy())).isNotEmpty();
        }
    }

    @Test
    void tells_the_caller_what_not_to_fetch() {
        assertThat(Projection.of(null, "members", ResourceSchema.GROUP).wants("members"))
                .isFalse();
        assertThat(Projection.of(null, "members.display", ResourceSchema.GROUP).wants("members"))
                .isTrue();
        assertThat(Projection.of("displayName", null, ResourceSchema.GROUP).wants("members"))
                .isFalse();
        assertThat(Projection.of("displayName", null, ResourceSchema.GROUP).wants("id"))
                .isTrue();
        assertThat(Projection.of("members.value", null, ResourceSchema.GROUP).wants("MEMBERS"))
                .isTrue();
        assertThat(Projection.of("userName", null, ResourceSchema.USER).wants("groups"))
                .isFalse();
        assertThat(Projection.of("nope", null, ResourceSchema.USER).wants("nope"))
                .isFalse();
        assertThat(Projection.of(null, null, ResourceSchema.USER).wants("password"))
                .isFalse();
        assertThat(Projection.of("password", null, ResourceSchema.USER).wants("password"))
                .isFalse();
    }

    @Test
    void refuses_both_parameters_and_endless_lists() {
        assertThat(refusal(() -> Projection.of("userName", "emails", ResourceSchema.USER)))
                .isEqualTo("400 invalidValue");
        assertThat(refusal(() -> Projection.of("a,".repeat(3_000), null, ResourceSchema.USER)))
                .isEqualTo("400 invalidValue");
    }

    @Test
    void does_not_change_the_resource() {
        var before = ADA.deepCopy();
        Projection.of("emails.value", null, ResourceSchema.USER).apply(ADA);
        assertThat(ADA).isEqualTo(before);
    }

    private static String spell(String names) {
        return names.replace("#ENT", Wire.ENTERPRISE).replace("#USER", Wire.USER);
    }
}

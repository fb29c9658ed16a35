package io.musterbook.directorysync.internal.scim.resource;

import static io.musterbook.directorysync.internal.scim.Wire.json;
import static io.musterbook.directorysync.internal.scim.Wire.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.musterbook.directorysync.internal.scim.Wire;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroupReaderTest {
    private final Tolerances tolerances = new Tolerances();

    @Test
    void reads_what_okta_posts() {
        var group = lenient("{'schemas':['" + Wire.GROUP + "'],'displayName':'Eng','externalId':'g1','id':'x',"
                + "'members':[{'value':'7d1c','display':'ada@ex.test'}]}");
        assertThat(group.document())
                .isEqualTo(json("{'schemas':['" + Wire.GROUP + "'],'externalId':'g1','displayName':'Eng'}"));
        assertThat(group.members()).containsExactly(new Member("7d1c", "ada@ex.test"));
        assertThat(tolerances.names()).isEmpty();
    }

    @Test
    void tells_absent_members_from_none() {
        assertThat(lenient("{'displayName':'Eng'}").members()).isNull();
        assertThat(lenient("{'displayName':'Eng','members':[]}").members()).isEmpty();
        assertThat(lenient("{'displayName':'Eng','members':null}").members()).isEmpty();
        assertThat(lenient("{'displayName':'Eng','MEMBERS':[]}").members()).isEmpty();
    }

    @Test
    void keeps_each_id_once_and_in_order() {
        assertThat(lenient("{'displayName':'E','members':[{'value':'b'},{'value':'a','type':'User'},null,"
                                + "{'value':'b','display':'B','$ref':null}]}")
                        .members())
                .containsExactly(new Member("b", null), new Member("a", null));
    }

    @Test
    void ignores_the_private_schema_of_microsoft() {
        assertThat(lenient("{'schemas':['" + Wire.GROUP + "','http://schemas.microsoft.com/2006/11/ResourceManagement"
                                + "/ADSCIM/2.0/Group'],'displayName':'E','meta':{'resourceType':'Group'}}")
                        .document())
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'value':'a'}", "['a']", "'a'", "[{'value':5}]"})
    void forgives_members_in_other_shapes(String members) {
        assertThat(lenient("{'displayName':'E','members':" + members + "}").members())
                .hasSize(1);
        assertThat(tolerances.names()).isNotEmpty();
        assertThat(refusal(() -> GroupReader.read(
                        json("{'schemas':['" + Wire.GROUP + "'],'displayName':'E','members':" + members + "}"),
                        Strictness.STRICT,
                        tolerances)))
                .isEqualTo("400 invalidValue");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{}x]",
                "[{'display':'a'}]",
                "[{'value':''}]",
                "[{'value':null}]",
                "[{'value':'g','type':'group'}]",
                "[{'value':'g','$ref':'https://x.test/scim/v2/c/Groups/g'}]",
                "[['a']]",
                "[{'value':true}]",
                "[true]"
            })
    void refuses_members_without_id_and_groups_in_groups(String members) {
        assertThat(refusal(() -> lenient("{'displayName':'E','members':" + members + "}")))
                .startsWith("400 invalid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'displayName':null}", "{'displayName':' '}", "{'members':[]}"})
    void wants_a_name(String body) {
        assertThat(refusal(() -> lenient(body))).isEqualTo("400 invalidValue");
    }

    @Test
    void takes_its_own_answer_back_in_both_profiles() {
        var answer = json("{'schemas':['" + Wire.GROUP + "'],'id':'g','displayName':'Eng','externalId':'e',"
                + "'members':[{'value':'u','$ref':'https://x.test/scim/v2/c/Users/u','display':'Ada','type':'User'}],"
                + "'meta':{'resourceType':'Group','created':'2026-11-24T00:00:00Z'}}");
        for (var strictness : Strictness.values()) {
            var read = GroupReader.read(answer, strictness, tolerances);
            assertThat(read.members()).containsExactly(new Member("u", "Ada"));
            assertThat(read.document())
                    .isEqualTo(json("{'schemas':['" + Wire.GROUP + "'],'externalId':'e','displayName':'Eng'}"));
        }
        assertThat(tolerances.names()).isEmpty();
    }

    @Test
    void takes_the_name_of_a_member_from_microsoft() {
        assertThat(lenient("{'displayName':'E','members':[{'value':'u','displayName':'new User'}]}")
                        .members())
                .containsExactly(new Member("u", "new User"));
    }

    @Test
    void refuses_an_endless_display() {
        var members = "[{'value':'u','display':'" + "x".repeat(Member.MAX_DISPLAY + 1) + "'}]";
        assertThat(refusal(() -> lenient("{'displayName':'E','members':" + members + "}")))
                .isEqualTo("400 invalidValue");
    }

    @Test
    void reads_a_large_group() {
        var members = IntStream.range(0, 50_000)
                .mapToObj(i -> "{'value':'u" + i + "'}")
                .collect(Collectors.joining(",", "[", "]"));
        assertThat(lenient("{'displayName':'E','members':" + members + "}").members())
                .hasSize(50_000);
    }

    private GroupContent lenient(String body) {
        return GroupReader.read(json(body), Strictness.LENIENT, tolerances);
    }
}

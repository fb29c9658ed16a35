package io.musterbook.directorysync.internal.scim.patch;

import static io.musterbook.directorysync.internal.scim.Wire.json;
import static io.musterbook.directorysync.internal.scim.Wire.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.musterbook.directorysync.internal.scim.Wire;
import io.musterbook.directorysync.internal.scim.resource.Member;
import io.musterbook.directorysync.internal.scim.resource.Strictness;
import io.musterbook.directorysync.internal.scim.resource.Tolerances;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupPatchTest {
    private static final String HEAD = "{'schemas':['urn:ietf:params:scim:api:messages:2.0:PatchOp'],'Operations':[";
    private final ObjectNode stored = json("{'schemas':['" + Wire.GROUP + "'],'displayName':'Eng'}");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                // Okta: delta, push now, the pathless forms
                "{'op':'add','path':'members','value':[{'value':'b','display':'bo@ex.test'}]}            | +b",
                "{'op':'remove','path':'members[value eq \\\"a\\\"]'},"
                        + "{'op':'add','path':'members','value':[{'value':'b'}]}                         | -a +b",
                "{'op':'replace','path':'members','value':[{'value':'a'},{'value':'b'}]}                 | =a,b",
                "{'op':'replace','path':'members','value':[]}                                            | =",
                "{'op':'replace','value':{'members':[],'id':'g','displayName':'Eng'}}                    | =",
                "{'op':'replace','value':{'members':[{'value':'a'}]}}                                    | =a",
                "{'op':'add','value':{'members':[{'value':'a'}]}}                                        | +a",
                "{'op':'replace','value':{'id':'g','displayName':'Eng'}}                                 | nothing",
                // the RFC
                "{'op':'remove','path':'members'}                                                        | =",
                "{'op':'replace','path':'members','value':null}                                          | =",
                "{'op':'add','path':'members','value':[]}                                                | nothing",
                "{'op':'remove','path':'members[value eq \\\"a\\\" or value eq \\\"b\\\"]'}              | -a,b",
                "{'op':'remove','path':'members[value eq \\\"a\\\" and type eq \\\"User\\\"]'}           | -a",
                "{'op':'remove','path':'members[value eq \\\"a\\\" and value eq \\\"b\\\"]'}             | nothing",
                "{'op':'remove','path':'members[type eq \\\"User\\\"]'}                                  | =",
                "{'op':'remove','path':'members[type eq \\\"Group\\\"]'}                                 | nothing",
                "{'op':'remove','path':'members[value pr]'}                                              | =",
                "{'op':'remove','path':'members[$ref eq \\\"https://x.test/Users/a\\\"]'}                | -a",
                "{'op':'remove','path':'" + Wire.GROUP + ":members[value eq \\\"a\\\"]'}                 | -a",
                // Entra and JumpCloud: the removed are listed
                "{'op':'Remove','path':'members','value':[{'$ref':null,'value':'a'}]}                    | -a",
                "{'op':'Remove','path':'members','value':[{'value':'a'},{'value':'b'}]}                  | -a,b",
                "{'op':'Remove','path':'members','value':[]}                                             | nothing",
                "{'op':'Remove','path':'members','value':{'value':'a'}}                                  | -a",
                "{'op':'Add','path':'members','value':[{'$ref':null,'value':'a'}]}                       | +a",
                "{'op':'Add','path':'members','value':{'value':'a'}}                                     | +a",
                "{'op':'Add','path':'members','value':'a'}                                               | +a",
                "{'op':'Add','path':'members.value','value':'a'}                                         | +a",
                "{'op':'Add','path':'members[value eq \\\"a\\\"]','value':{'display':'A'}}               | +a",
                "{'op':'Replace','path':'members[value eq \\\"a\\\"]','value':{'value':'b'}}             | -a +b",
                "{'op':'Replace','path':'members[value eq \\\"a\\\"].value','value':'b'}                 | -a +b",
                "{'op':'Replace','path':'members[value eq \\\"a\\\"].display','value':'A'}               | nothing",
                "{'op':'remove','path':'members[value eq \\\"a\\\"].display'}                            | nothing",
                // the last one about an id counts
                "{'op':'add','path':'members','value':[{'value':'a'},{'value':'a'}]}                     | +a",
                "{'op':'add','path':'members','value':[{'value':'a'}]},"
                        + "{'op':'remove','path':'members[value eq \\\"a\\\"]'}                          | -a",
                "{'op':'remove','path':'members[value eq \\\"a\\\"]'},"
                        + "{'op':'add','path':'members','value':[{'value':'a'}]}                         | +a",
                "{'op':'add','path':'members','value':[{'value':'z'}]},"
                        + "{'op':'replace','path':'members','value':[{'value':'a'},{'value':'b'}]},"
                        + "{'op':'remove','path':'members[value eq \\\"a\\\"]'},"
                        + "{'op':'add','path':'members','value':[{'value':'c'}]}                         | =b,c"
            })
    void turns_operations_into_changes_of_a_set(String operations, String expected) {
        var patch = patch(operations, Strictness.LENIENT);
        assertThat(describe(patch)).isEqualTo(expected);
        assertThat(patch.document()).isEqualTo(stored);
    }

    @Test
    void renames_and_keeps_the_external_id() {
        var patch = patch(
                "{'op':'replace','value':{'id':'g','displayName':'Engineering','externalId':'e1'}}",
                Strictness.LENIENT);
        assertThat(patch.document())
                .isEqualTo(json("{'schemas':['" + Wire.GROUP + "'],'externalId':'e1','displayName':'Engineering'}"));
        assertThat(patch.memberships()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'op':'remove','path':'displayName'}                                            | mutability",
                "{'op':'replace','path':'displayName','value':''}                                | invalidValue",
                "{'op':'replace','path':'userName','value':'x'}                                  | invalidPath",
                "{'op':'add','path':'members','value':[{'display':'x'}]}                         | invalidValue",
                "{'op':'add','path':'members','value':[{'value':'g','type':'Group'}]}            | invalidValue",
                "{'op':'remove','path':'members[display eq \\\"x\\\"]'}                          | invalidPath",
                "{'op':'remove','path':'members[value co \\\"x\\\"]'}                            | invalidPath",
                "{'op':'remove','path':'members[not (value eq \\\"x\\\")]'}                      | invalidPath",
                "{'op':'remove','path':'members[value eq \\\"x\\\"].value'}                      | mutability",
                "{'op':'remove','path':'members.value'}                                          | mutability",
                "{'op':'replace','path':'members[value pr]','value':{'value':'x'}}               | invalidPath",
                "{'op':'remove','path':'members[value eq x]'}                                    | invalidPath"
            })
    void refuses_with_the_right_type(String operation, String type) {
        for (var strictness : Strictness.values()) {
            assertThat(refusal(() -> patch(operation, strictness)))
                    .as(operation)
                    .isEqualTo("400 " + type);
        }
    }

    @Test
    void the_strict_profile_removes_by_filter_only() {
        assertThat(refusal(() -> patch("{'op':'remove','path':'members','value':[{'value':'a'}]}", Strictness.STRICT)))
                .isEqualTo("400 invalidValue");
        assertThat(refusal(() -> patch(
                        "{'op':'replace','path':'members[value eq \\\"a\\\"]','value':{'value':'b'}}",
                        Strictness.STRICT)))
                .isEqualTo("400 mutability");
    }

    @Test
    void takes_twenty_thousand_members_and_refuses_more() {
        assertThat(describe(patch(add(20_000), Strictness.STRICT))).startsWith("+u0,u1,");
        assertThat(refusal(() -> patch(add(20_001), Strictness.STRICT))).isEqualTo("413");
        assertThat(refusal(() -> patch(add(10_000) + "," + add(10_001), Strictness.STRICT)))
                .isEqualTo("413");
    }

    private static String add(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{'value':'u" + i + "'}")
                .collect(Collectors.joining(",", "{'op':'add','path':'members','value':[", "]}"));
    }

    private static String describe(GroupPatch patch) {
        var text = patch.memberships().stream()
                .map(change -> change instanceof MembershipChange.Add add
                        ? "+" + String.join(",", ids(add.members()))
                        : change instanceof MembershipChange.Remove remove
                                ? "-" + String.join(",", remove.members())
                                : "=" + String.join(",", ids(((MembershipChange.ReplaceWith) change).members())))
                .collect(Collectors.joining(" "));
        return text.isEmpty() ? "nothing" : text;
    }

    private static List<String> ids(List<Member> members) {
        return members.stream().map(Member::id).toList();
    }

    private GroupPatch patch(String operations, Strictness strictness) {
        var tolerances = new Tolerances();
        return PatchRequest.parse(json(HEAD + operations + "]}"), strictness, tolerances)
                .forGroup(stored, strictness, tolerances);
    }
}

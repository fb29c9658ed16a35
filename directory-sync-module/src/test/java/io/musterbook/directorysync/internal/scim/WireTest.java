package io.musterbook.directorysync.internal.scim;

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
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What vendors send, through the protocol alone. The system tests send the same files to a running server. */
class WireTest {
    private static final String NOBODY = "0192f0c1-0000-7000-8000-000000000000";

    private final Tolerances tolerances = new Tolerances();

    static Stream<WireCase> stored() {
        return WireCase.all()
                .filter(wire ->
                        wire.expected().has("resource") && !wire.method().equals("GET"));
    }

    static Stream<WireCase> filtered() {
        return WireCase.all()
                .filter(wire -> wire.expected().has("found") && wire.filter().isPresent());
    }

    static Stream<WireCase> refused() {
        return WireCase.all()
                .filter(wire -> List.of("invalidFilter", "invalidPath")
                        .contains(wire.expected().path("scimType").asText()));
    }

    @ParameterizedTest
    @MethodSource
    void stored(WireCase wire) {
        if (wire.isAboutUsers()) {
            assertThat(user(wire)).isEqualTo(wire.expected().path("resource"));
        } else {
            var members = new LinkedHashSet<String>();
            assertThat(group(wire, members)).isEqualTo(wire.expected().path("resource"));
            assertThat(members).containsExactlyInAnyOrderElementsOf(wire.ids("members"));
        }
    }

    @ParameterizedTest
    @MethodSource
    void filtered(WireCase wire) {
        var schema = wire.isAboutUsers() ? ResourceSchema.USER : ResourceSchema.GROUP;
        var filter = Filter.parse(wire.filter().orElseThrow(), schema);
        assertThat(resources(wire).stream()
                        .filter(resource -> InMemoryFilter.matches(filter, resource, schema))
                        .map(resource -> resource.path("id").asText()))
                .containsExactlyElementsOf(wire.ids("found"));
    }

    @ParameterizedTest
    @MethodSource
    void refused(WireCase wire) {
        var schema = wire.isAboutUsers() ? ResourceSchema.USER : ResourceSchema.GROUP;
        assertThat(Wire.refusal(
                        () -> wire.filter().ifPresentOrElse(filter -> Filter.parse(filter, schema), () -> user(wire))))
                .isEqualTo("400 " + wire.expected().path("scimType").asText());
    }

    private ObjectNode user(WireCase wire) {
        if (wire.method().equals("PATCH")) {
            var patch = PatchRequest.parse(wire.body(), Strictness.LENIENT, tolerances);
            var before = UserReader.read(wire.target(), Strictness.LENIENT, tolerances);
            return patch.applyToUser(before, Strictness.LENIENT, tolerances);
        }
        return UserReader.read(wire.body(), Strictness.LENIENT, tolerances);
    }

    private ObjectNode group(WireCase wire, Set<String> members) {
        if (!wire.method().equals("PATCH")) {
            var content = GroupReader.read(wire.body(), Strictness.LENIENT, tolerances);
            Objects.requireNonNullElse(content.members(), List.<Member>of())
                    .forEach(member -> members.add(member.id()));
            return content.document();
        }
        members.addAll(ids(wire));
        var patch = PatchRequest.parse(wire.body(), Strictness.LENIENT, tolerances)
                .forGroup(wire.target(), Strictness.LENIENT, tolerances);
        for (var change : patch.memberships()) {
            if (change instanceof MembershipChange.Add add) {
                add.members().forEach(member -> members.add(member.id()));
            } else if (change instanceof MembershipChange.Remove remove) {
                members.removeAll(new LinkedHashSet<>(remove.members()));
            } else if (change instanceof MembershipChange.ReplaceWith replace) {
                members.clear();
                replace.members().forEach(member -> members.add(member.id()));
            }
        }
        members.remove(NOBODY);
        return patch.document();
    }

    private static List<String> ids(WireCase wire) {
        var ids = new ArrayList<String>();
        wire.given().path("groups").path("crew").path("members").forEach(member -> ids.add(id(member.asText())));
        return ids;
    }

    private static List<ObjectNode> resources(WireCase wire) {
        var all = new ArrayList<ObjectNode>();
        if (wire.isAboutUsers()) {
            wire.given()
                    .path("users")
                    .properties()
                    .forEach(user -> all.add(((ObjectNode) user.getValue().deepCopy()).put("id", id(user.getKey()))));
        } else {
            var crew = wire.given().path("groups").path("crew").path("resource");
            var group = ((ObjectNode) crew.deepCopy()).put("id", id("crew"));
            ids(wire).forEach(member -> group.withArray("/members").addObject().put("value", member));
            all.add(group);
        }
        return all;
    }

    private static String id(String name) {
        return Objects.requireNonNull(WireCase.IDS.get(name));
    }
}

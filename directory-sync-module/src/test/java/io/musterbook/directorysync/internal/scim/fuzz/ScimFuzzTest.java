package io.musterbook.directorysync.internal.scim.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.musterbook.directorysync.internal.scim.filter.Filter;
import io.musterbook.directorysync.internal.scim.filter.InMemoryFilter;
import io.musterbook.directorysync.internal.scim.filter.TargetPath;
import io.musterbook.directorysync.internal.scim.message.ScimException;
import io.musterbook.directorysync.internal.scim.message.ScimJson;
import io.musterbook.directorysync.internal.scim.patch.PatchRequest;
import io.musterbook.directorysync.internal.scim.resource.GroupReader;
import io.musterbook.directorysync.internal.scim.resource.Strictness;
import io.musterbook.directorysync.internal.scim.resource.Tolerances;
import io.musterbook.directorysync.internal.scim.resource.UserReader;
import io.musterbook.directorysync.internal.scim.schema.ResourceSchema;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Whatever bytes come in, the protocol answers or refuses them with a {@link ScimException}. The build replays the inputs
 * under {@code src/test/resources}; {@code mvn -Pfuzz} looks for new ones.
 */
class ScimFuzzTest {
    private static final ObjectNode ADA =
            ScimJson.readObject(("{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],"
                            + "\"id\":\"7\",\"userName\":\"ada@ex.test\",\"active\":true,\"title\":\"Countess\","
                            + "\"name\":{\"givenName\":\"Ada\"},\"emails\":[{\"value\":\"ada@ex.test\","
                            + "\"type\":\"work\",\"primary\":true}]}")
                    .getBytes(StandardCharsets.UTF_8));
    private static final ObjectNode CREW = ScimJson.readObject(
            "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:Group\"],\"displayName\":\"Crew\"}"
                    .getBytes(StandardCharsets.UTF_8));

    @FuzzTest(maxDuration = "60s")
    void filter(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        for (var schema : List.of(ResourceSchema.USER, ResourceSchema.GROUP)) {
            var filter = answered(() -> Filter.parse(text, schema));
            if (filter != null) {
                assertThat(Filter.parse(filter.toString(), schema)).isEqualTo(filter);
                var matches = InMemoryFilter.matches(filter, ADA, schema);
                assertThat(InMemoryFilter.matches(new Filter.Not(filter), ADA, schema))
                        .isNotEqualTo(matches);
            }
        }
    }

    @FuzzTest(maxDuration = "60s")
    void path(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        for (var schema : List.of(ResourceSchema.USER, ResourceSchema.GROUP)) {
            var path = answered(() -> TargetPath.parse(text, schema));
            if (path != null) {
                assertThat(TargetPath.parse(path.toString(), schema)).isEqualTo(path);
            }
        }
    }

    @FuzzTest(maxDuration = "60s")
    void patch(byte[] bytes) {
        var body = answered(() -> ScimJson.readObject(bytes));
        if (body == null) {
            return;
        }
        for (var strictness : Strictness.values()) {
            var tolerances = new Tolerances();
            var request = answered(() -> PatchRequest.parse(body, strictness, tolerances));
            if (request != null) {
                var user = answered(() -> request.applyToUser(ADA, strictness, tolerances));
                if (user != null) {
                    canonical(user);
                }
                answered(() -> request.forGroup(CREW, strictness, tolerances));
            }
        }
    }

    @FuzzTest(maxDuration = "60s")
    void body(byte[] bytes) {
        var body = answered(() -> ScimJson.readObject(bytes));
        if (body == null) {
            return;
        }
        for (var strictness : Strictness.values()) {
            var user = answered(() -> UserReader.read(body, strictness, new Tolerances()));
            if (user != null) {
                canonical(user);
            }
            answered(() -> GroupReader.read(body, strictness, new Tolerances()));
        }
    }

    /** What was accepted is read back as it is, through bytes too. */
    private static void canonical(ObjectNode user) {
        var again = ScimJson.readObject(ScimJson.write(user));
        assertThat(again).isEqualTo(user);
        assertThat(UserReader.read(again, Strictness.LENIENT, new Tolerances())).isEqualTo(user);
    }

    /** The outcome, or null if it was refused as the protocol refuses. */
    private static <T> @Nullable T answered(Supplier<T> call) {
        try {
            return call.get();
        } catch (ScimException refused) {
            assertThat(refused.status()).isIn(400, 413);
            assertThat(refused.detail()).isNotBlank();
            return null;
        }
    }
}

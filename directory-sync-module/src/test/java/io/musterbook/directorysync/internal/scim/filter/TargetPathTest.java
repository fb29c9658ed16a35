package io.musterbook.directorysync.internal.scim.filter;

import static io.musterbook.directorysync.internal.scim.Wire.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.musterbook.directorysync.internal.scim.schema.ResourceSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetPathTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "displayName",
                "name.givenName",
                "emails[type eq \"work\"]",
                "emails[type eq \"work\"].value",
                "emails[value eq \"a]b[c\"].primary",
                "emails[not (primary eq true) and value pr].value",
                "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User",
                "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager.value"
            })
    void prints_what_it_parsed(String path) {
        assertThat(TargetPath.parse(path, ResourceSchema.USER)).hasToString(path);
    }

    @Test
    void survives_bombs() {
        for (var piece : new String[] {"emails[", "emails[(", "emails[not (", "a.", "urn:", "]"}) {
            assertThat(refusal(() -> TargetPath.parse(piece.repeat(5_000), ResourceSchema.USER)))
                    .isEqualTo("400 invalidPath");
            assertThat(refusal(() -> TargetPath.parse("emails[" + piece.repeat(500), ResourceSchema.USER)))
                    .isEqualTo("400 invalidPath");
        }
    }
}

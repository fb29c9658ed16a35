package io.musterbook.directorysync.internal.representation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.musterbook.directorysync.internal.scim.message.ScimException;
import io.musterbook.directorysync.internal.store.Document;
import io.musterbook.directorysync.internal.store.StoredUser;
import io.musterbook.directorysync.internal.store.StoredUser.GroupName;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionsTest {
    private static final Version THREE = new Version("W/\"3\"");
    private static final UUID CREW = UUID.fromString("018f0000-0000-7000-8000-000000000001");

    @Test
    void a_user_has_another_version_when_its_row_or_its_groups_change() {
        assertThat(Version.of(user(3))).isEqualTo(THREE);
        assertThat(Version.of(user(4))).isNotEqualTo(THREE);
        var inCrew = Version.of(user(3, new GroupName(CREW, "Crew")));
        assertThat(inCrew).isNotEqualTo(THREE).isEqualTo(Version.of(user(3, new GroupName(CREW, "Crew"))));
        assertThat(Version.of(user(3, new GroupName(CREW, "Team")))).isNotEqualTo(inCrew);
    }

    @ParameterizedTest
    @ValueSource(strings = {"W/\"3\"", "\"3\"", "3", "*", "W/\"1\", W/\"3\"", " W/\"3\" "})
    void a_tag_matches_weakly_alone_or_in_a_list(String header) {
        assertThatCode(() -> Precondition.of(header, null).require(THREE)).doesNotThrowAnyException();
        assertThat(Precondition.of(null, header).isKnown(THREE)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"W/\"2\"", "", "\"", "W/", "4\"", "W/\"33\""})
    void another_tag_does_not(String header) {
        var old = Precondition.of(header, null);
        assertThatThrownBy(() -> old.require(THREE))
                .isInstanceOfSatisfying(
                        ScimException.class,
                        refused -> assertThat(refused.status()).isEqualTo(412));
        assertThat(Precondition.NONE.isKnown(THREE)).isFalse();
    }

    @Test
    void a_write_that_wants_no_version_at_all_is_refused_when_there_is_one() {
        assertThatThrownBy(() -> Precondition.of(null, "*").require(THREE)).isInstanceOf(ScimException.class);
        assertThatCode(() -> Precondition.of(null, "W/\"2\"").require(THREE)).doesNotThrowAnyException();
    }

    private static StoredUser user(long version, GroupName... groups) {
        return new StoredUser(
                UUID.randomUUID(),
                "ada",
                null,
                true,
                null,
                Document.of(JsonNodeFactory.instance.objectNode()),
                version,
                Instant.EPOCH,
                Instant.EPOCH,
                List.of(groups));
    }
}

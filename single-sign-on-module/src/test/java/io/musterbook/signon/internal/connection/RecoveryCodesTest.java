package io.musterbook.signon.internal.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.musterbook.signon.internal.TestDatabase;
import io.musterbook.workspace.WorkspaceId;
import java.util.Locale;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

class RecoveryCodesTest {
    private final Jdbi jdbi = TestDatabase.create();
    private final RecoveryCodes codes = new RecoveryCodes(jdbi);
    private final WorkspaceId workspace = new WorkspaceId(UUID.randomUUID());

    @Test
    void ten_different_ones_are_made_and_none_is_stored() {
        var made = codes.make(workspace);
        assertThat(made).hasSize(10).doesNotHaveDuplicates();
        assertThat(codes.left(workspace)).isEqualTo(10);
        var stored = jdbi.withHandle(handle -> handle.createQuery("select code_hash from sign_on.recovery_code")
                .mapTo(byte[].class)
                .list());
        assertThat(stored).allSatisfy(hash -> assertThat(hash).hasSize(32));
    }

    @Test
    void each_works_once_in_its_workspace_however_it_is_typed() {
        var code = codes.make(workspace).get(3);
        assertThat(codes.use(new WorkspaceId(UUID.randomUUID()), code)).isFalse();
        assertThat(codes.use(workspace, " " + code.replace("-", " ").toUpperCase(Locale.ROOT)))
                .isTrue();
        assertThat(codes.use(workspace, code)).isFalse();
        assertThat(codes.left(workspace)).isEqualTo(9);
    }

    @Test
    void new_ones_make_the_older_ones_void() {
        var old = codes.make(workspace).get(0);
        codes.make(workspace);
        assertThat(codes.use(workspace, old)).isFalse();
        assertThat(codes.left(workspace)).isEqualTo(10);
    }
}

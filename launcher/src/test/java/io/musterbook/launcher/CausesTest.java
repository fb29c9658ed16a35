package io.musterbook.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class CausesTest {
    @Test
    void the_bottom_of_the_chain_is_what_is_told() {
        var thrown = new IllegalStateException("outer", new RuntimeException(new SQLException("Connection refused.")));

        assertThat(Causes.describe(thrown)).isEqualTo("SQLException: Connection refused");
    }

    @Test
    void a_chain_that_bites_its_tail_ends() {
        var first = new IllegalStateException("first");
        var second = new IllegalStateException("second", first);
        first.initCause(second);

        assertThat(Causes.describe(second)).isEqualTo("IllegalStateException: first");
    }

    @Test
    void only_the_first_line_of_a_message_is_told() {
        assertThat(Causes.describe(new IOException("disk full\nat sector 7"))).isEqualTo("IOException: disk full");
    }

    @Test
    void an_exception_without_a_message_is_told_by_its_name() {
        assertThat(Causes.describe(new IllegalStateException())).isEqualTo("IllegalStateException");
    }

    @Test
    void a_file_system_says_what_is_wrong_with_which_file() {
        assertThat(Causes.describe(new AccessDeniedException("/data"))).isEqualTo("no permission for /data");
        assertThat(Causes.describe(new NoSuchFileException("/data"))).isEqualTo("/data does not exist");
    }
}

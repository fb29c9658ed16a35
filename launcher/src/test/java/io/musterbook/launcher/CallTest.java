package io.musterbook.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallTest {
    @TempDir
    Path folder;

    @Test
    void names_the_application_and_how_it_was_started() throws IOException {
        var war = Files.createFile(folder.resolve("musterbook.war"));

        var call = Call.parse(war.toString(), "--maven", "--parent=42", "--rehearse");

        assertThat(call.war()).isEqualTo(war);
        assertThat(call.operator()).isEqualTo(Operator.MAVEN);
        assertThat(call.parent()).contains(42L);
        assertThat(call.rehearsal()).isTrue();
    }

    @Test
    void needs_an_application_that_can_be_read() {
        assertThatThrownBy(Call::parse).isInstanceOf(StartRefused.class).hasMessageContaining("bin/musterbook");
        assertThatThrownBy(() -> Call.parse(folder.resolve("none.war").toString()))
                .isInstanceOf(StartRefused.class);
    }

    @Test
    void refuses_an_option_that_it_does_not_know() throws IOException {
        var war = Files.createFile(folder.resolve("musterbook.war")).toString();

        assertThatThrownBy(() -> Call.parse(war, "--port=8081"))
                .isInstanceOf(StartRefused.class)
                .hasMessage("The option --port=8081 is unknown. Settings are given as system properties or environment"
                        + " variables: MUSTERBOOK_PORT=8081.");
        assertThatThrownBy(() -> Call.parse(war, "--parent=me")).isInstanceOf(StartRefused.class);
    }
}

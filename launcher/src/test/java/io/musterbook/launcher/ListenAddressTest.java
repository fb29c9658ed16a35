package io.musterbook.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ListenAddressTest {
    @Test
    void a_busy_port_is_refused_with_the_next_one_as_the_remedy() throws IOException {
        try (var busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = busy.getLocalPort();

            assertThatThrownBy(() -> ListenAddress.check(settings(port, Operator.SCRIPT)))
                    .isInstanceOf(StartRefused.class)
                    .hasMessage("Port " + port + " is in use by another program. Stop that program, or start on another"
                            + " port: MUSTERBOOK_PORT=" + (port == 65535 ? 8080 : port + 1) + ".");
        }
    }

    @Test
    void a_free_port_stays_free() throws IOException {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }

        ListenAddress.check(settings(port, Operator.MAVEN));

        new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
    }

    @Test
    void a_port_that_only_an_administrator_may_open_says_so() {
        assertThat(refused("Permission denied")).startsWith("Port 8080 may only be opened by an administrator");
    }

    @Test
    void an_address_of_another_machine_says_so() {
        assertThat(refused("Cannot assign requested address")).contains("which is no address of this machine");
    }

    @Test
    void a_bind_failure_is_found_at_the_bottom_of_the_chain() {
        assertThat(ListenAddress.isBindFailure(new RuntimeException(new IOException(new BindException("in use")))))
                .isTrue();
        assertThat(ListenAddress.isBindFailure(new RuntimeException("in use"))).isFalse();
    }

    private static String refused(String reason) {
        return ListenAddress.refused(settings(8080, Operator.MAVEN), new BindException(reason))
                .text();
    }

    private static Settings settings(int port, Operator operator) {
        return new Settings(port, Path.of("/data"), InetAddress.getLoopbackAddress(), true, Optional.empty(), operator);
    }
}

package io.musterbook.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands against a server that gives set answers. */
class CommandsTest {
    private static final String GOOD = "{\"workspace\":\"acme\",\"verified\":true,\"rows\":12045,\"erased\":2,"
            + "\"brokenAt\":null,\"reason\":null,\"trimmed\":0,\"head\":12045,\"headHash\":\"ab\"}\n";
    private static final String BROKEN = "{\"workspace\":\"north\",\"verified\":false,\"rows\":4,\"erased\":0,"
            + "\"brokenAt\":5,\"reason\":\"Row 5 is missing: after 4 comes \\\"6\\\".\",\"trimmed\":0,\"head\":9,"
            + "\"headHash\":\"cd\"}\n";

    @TempDir
    Path folder;

    private final List<String> said = new ArrayList<>();
    private final List<String> complained = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private HttpServer server;
    private int status = 200;
    private String answer = GOOD;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body + " "
                    + exchange.getRequestHeaders().getFirst("Authorization"));
            var bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        Files.writeString(folder.resolve("key"), "k".repeat(32) + "\n");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void a_good_trail_ends_well_and_says_what_was_looked_at() {
        assertThat(run("verify-audit", "acme")).isZero();
        assertThat(asked).containsExactly("POST /api/v1/workspaces/acme/audit/verification  Bearer " + "k".repeat(32));
        assertThat(said)
                .containsExactly("acme: verified. 12,045 rows, a person erased from 2; the last is 12045 with ab.");
    }

    @Test
    void one_broken_trail_of_many_is_named_and_ends_badly() {
        answer = GOOD + BROKEN;
        assertThat(run("verify-audit", "--all")).isEqualTo(1);
        assertThat(asked).singleElement().asString().startsWith("POST /api/v1/audit/verification");
        assertThat(said).hasSize(2);
        assertThat(said.get(1))
                .isEqualTo("north: BROKEN. Row 5 is missing: after 4 comes \"6\". 4 rows before that are as they were"
                        + " sealed.");
    }

    @Test
    void an_owner_is_recovered_with_an_address() {
        answer = "{\"outcome\":\"Ada is an active owner.\",\"member\":{\"displayName\":\"Ada\"}}";
        assertThat(run("recover-owner", "acme", "--email", "ada@acme.example")).isZero();
        assertThat(asked.get(0)).contains("/workspaces/acme/owner-recovery {\"email\":\"ada@acme.example\"}");
        assertThat(said).containsExactly("Ada is an active owner.");
    }

    @Test
    void what_the_server_refuses_is_repeated() {
        status = 409;
        answer = "{\"status\":409,\"detail\":\"Ada is an active owner, so nothing needs recovery.\"}";
        assertThat(run("recover-owner", "acme")).isEqualTo(1);
        assertThat(complained).containsExactly("Ada is an active owner, so nothing needs recovery.");
        assertThat(run("verify-audit", "acme")).isEqualTo(2);
    }

    @Test
    void a_wrong_key_a_deaf_server_and_wrong_words_are_told_apart() {
        status = 401;
        assertThat(run("verify-audit", "acme")).isEqualTo(2);
        assertThat(complained.get(0)).contains("does not know this operator key");
        server.stop(0);
        assertThat(run("verify-audit", "acme")).isEqualTo(2);
        assertThat(complained.get(1)).contains("does not answer");
        assertThat(run("verify-audit")).isEqualTo(2);
        assertThat(run("verify-audit", "acme", "--al")).isEqualTo(2);
        assertThat(complained.get(3)).contains("--al");
        assertThat(run("fly")).isEqualTo(2);
        assertThat(Commands.run(none(), folder, console(), "verify-audit", "acme"))
                .isEqualTo(2);
        assertThat(complained.get(5)).contains("no operator key");
        assertThat(Commands.run(none(), folder, console(), "help")).isZero();
        assertThat(said).anySatisfy(line -> assertThat(line).contains("recover-owner"));
    }

    private int run(String... args) {
        var all = new ArrayList<>(List.of(args));
        all.add("--url=http://127.0.0.1:" + server.getAddress().getPort() + "/");
        all.add("--key-file=" + folder.resolve("key"));
        return Commands.run(none(), folder, console(), all.toArray(String[]::new));
    }

    private Console console() {
        return new Console(said::add, complained::add);
    }

    private static SettingValues none() {
        return new SettingValues(new Properties(), Map.of());
    }
}

package io.musterbook.invitation.internal.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An SMTP server that answers each command as it is told; null breaks the connection. */
final class TestSmtpServer implements AutoCloseable {
    private final ServerSocket socket;
    private final Function<String, @Nullable String> script;
    private final List<String> heard = new CopyOnWriteArrayList<>();

    /** @param script from a command line ({@code CONNECT} first, {@code .} after the content) to the answer */
    TestSmtpServer(Function<String, @Nullable String> script) {
        this.script = script;
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var thread = new Thread(this::serve, "test-smtp");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    /** The command lines, content left out. */
    List<String> heard() {
        return List.copyOf(heard);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (var client = socket.accept()) {
                talk(client);
            } catch (IOException ended) {
                // the client or the test is gone
            }
        }
    }

    private void talk(Socket client) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        boolean open = answer(client, "CONNECT");
        boolean content = false;
        while (open) {
            var line = in.readLine();
            if (line == null) {
                return;
            }
            if (!content || line.equals(".")) {
                heard.add(line);
                open = answer(client, line) && !line.equals("QUIT");
                content = line.equals("DATA") && accepted(line);
            }
        }
    }

    private boolean accepted(String line) {
        var answer = script.apply(line);
        return answer != null && answer.startsWith("354");
    }

    private boolean answer(Socket client, String line) throws IOException {
        var answer = script.apply(line);
        if (answer == null) {
            return false;
        }
        client.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
        client.getOutputStream().flush();
        return true;
    }

    /** Says yes to everything, but gives the answer to the commands that begin so. */
    static TestSmtpServer refusing(String prefix, @Nullable String answer) {
        return new TestSmtpServer(line -> line.startsWith(prefix) ? answer : friendly(line));
    }

    /** What a server says that takes everything. */
    static String friendly(String line) {
        return switch (line.split("[ :]", 2)[0]) {
            case "CONNECT" -> "220 test";
            case "DATA" -> "354 go on";
            case "QUIT" -> "221 bye";
            default -> "250 fine";
        };
    }
}

package io.musterbook.workspace.internal.domains;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A name server on the loopback address that knows TXT records of a test's making, and nothing else. */
final class NameServer implements AutoCloseable {
    private static final int HEADER = 12;
    private static final int NO_SUCH_NAME = 3;

    private final DatagramSocket socket;
    private final Map<String, String> texts = new ConcurrentHashMap<>();

    private NameServer(DatagramSocket socket) {
        this.socket = socket;
    }

    static NameServer open() {
        try {
            var server = new NameServer(new DatagramSocket(0, InetAddress.getLoopbackAddress()));
            var thread = new Thread(server::serve, "name-server");
            thread.setDaemon(true);
            thread.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@code musterbook.dns.server} names it. */
    String address() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    void put(String name, String text) {
        texts.put(name, text);
    }

    void remove(String name) {
        texts.remove(name);
    }

    @Override
    public void close() {
        socket.close();
    }

    private void serve() {
        var buffer = new byte[512];
        while (!socket.isClosed()) {
            var question = new DatagramPacket(buffer, buffer.length);
            try {
                socket.receive(question);
                var answer = answer(question.getData(), question.getLength());
                socket.send(new DatagramPacket(answer, answer.length, question.getSocketAddress()));
            } catch (IOException closed) {
                return;
            }
        }
    }

    /** The header and the question again, and the record if there is one (RFC 1035, section 4). */
    private byte[] answer(byte[] question, int length) {
        int at = HEADER;
        var name = new StringBuilder();
        while (question[at] != 0) {
            name.append(new String(question, at + 1, question[at], StandardCharsets.US_ASCII))
                    .append('.');
            at += question[at] + 1;
        }
        int end = at + 5;
        var text = texts.get(name.substring(0, name.length() - 1));
        var out = new ByteArrayOutputStream();
        out.write(question, 0, 2);
        out.writeBytes(new byte[] {(byte) 0x85, (byte) (0x80 | (text == null ? NO_SUCH_NAME : 0))});
        out.writeBytes(new byte[] {0, 1, 0, (byte) (text == null ? 0 : 1), 0, 0, 0, 0});
        out.write(question, HEADER, Math.min(end, length) - HEADER);
        if (text != null) {
            var bytes = text.getBytes(StandardCharsets.US_ASCII);
            out.writeBytes(new byte[] {(byte) 0xC0, HEADER, 0, 16, 0, 1, 0, 0, 0, 0, 0, (byte) (bytes.length + 1)});
            out.write(bytes.length);
            out.writeBytes(bytes);
        }
        return out.toByteArray();
    }
}

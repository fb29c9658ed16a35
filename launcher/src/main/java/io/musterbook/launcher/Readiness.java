package io.musterbook.launcher;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;

/** Asks a server on this machine whether it serves. */
final class Readiness {
    private static final int TIMEOUT_MILLIS = 5_000;

    private final String address;

    /** @param address of the server without a slash at the end */
    Readiness(String address) {
        this.address = address;
    }

    /** The status of {@code /health/ready}, or 0 if nobody answers. */
    int status() {
        return get("/health/ready");
    }

    /** The status of an answer to GET, or 0 if nobody answers. The body is read and dropped. */
    int get(String path) {
        try {
            var connection =
                    (HttpURLConnection) URI.create(address + path).toURL().openConnection(Proxy.NO_PROXY);
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            connection.setInstanceFollowRedirects(false);
            connection.setRequestProperty("Accept", "application/json, text/html");
            var status = connection.getResponseCode();
            try (var body = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
                if (body != null) {
                    body.readAllBytes();
                }
            }
            return status;
        } catch (IOException e) {
            return 0;
        }
    }

    /**
     * Waits until {@code /health/ready} answers 200.
     *
     * @return whether it did within the time
     */
    boolean await(Duration atMost) throws InterruptedException {
        var deadline = System.nanoTime() + atMost.toNanos();
        while (status() != 200) {
            if (System.nanoTime() - deadline >= 0) {
                return false;
            }
            Thread.sleep(50);
        }
        return true;
    }
}

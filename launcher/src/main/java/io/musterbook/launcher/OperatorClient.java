package io.musterbook.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** Asks a running server through its operator API. */
final class OperatorClient {
    /** A long trail takes its time, and the server says nothing before it is through. */
    private static final Duration PATIENCE = Duration.ofHours(1);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final String address;
    private final String key;

    private OperatorClient(String address, String key) {
        this.address = address;
        this.key = key;
    }

    /** @throws NotAsked if no key is to be found */
    static OperatorClient of(CommandLine line, SettingValues values, Path workingDirectory) {
        var address = line.option("--url")
                .orElseGet(() ->
                        "http://127.0.0.1:" + values.find("musterbook.port").orElse("8080"));
        var bare = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
        if (!bare.matches("https?://[^/?#\\s]+")) {
            throw new NotAsked("The address " + address + " cannot be asked. Give --url a scheme and a host:"
                    + " https://musterbook.example.com");
        }
        return new OperatorClient(bare, key(line, values, workingDirectory));
    }

    /** Sends a POST; the answer's lines come as the server writes them. */
    HttpResponse<Stream<String>> post(String path, String json) {
        var request = HttpRequest.newBuilder(URI.create(address + "/api/v1" + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json, StandardCharsets.UTF_8))
                .build();
        try {
            var answer = client.send(request, BodyHandlers.ofLines());
            if (answer.statusCode() == 401) {
                throw new NotAsked("The server at " + address + " does not know this operator key. Give the right one"
                        + " with --key-file.");
            }
            return answer;
        } catch (IOException e) {
            throw new NotAsked(
                    "The server at " + address + " does not answer. Start it, or say with --url where it is.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotAsked("Interrupted.", e);
        }
    }

    private static String key(CommandLine line, SettingValues values, Path workingDirectory) {
        var named = line.option("--key-file");
        var set = values.find("musterbook.operator-key");
        if (named.isEmpty() && set.isPresent()) {
            return set.get();
        }
        var file = workingDirectory.resolve(
                named.orElseGet(() -> Path.of(values.find("musterbook.data").orElse("data"), "operator.key")
                        .toString()));
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new NotAsked(
                    "There is no operator key in " + file + ". Name the file that holds it with --key-file, or set"
                            + " MUSTERBOOK_OPERATOR_KEY.",
                    e);
        }
    }
}

package io.musterbook.web.api.requests;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.musterbook.directorysync.ConnectionState;
import io.musterbook.directorysync.DirectoryProvider;
import io.musterbook.web.api.json.InvalidRequest;
import io.musterbook.web.api.json.Kind;
import io.musterbook.web.api.json.ObjectReading;

/** The body that connects a directory. */
public final class ConnectDirectory {
    private ConnectDirectory() {}

    /**
     * Reads {@code {provider, state}}; the state may be left out and is LIVE then.
     *
     * @throws InvalidRequest naming everything that is wrong
     */
    public static Wanted read(ObjectNode body) {
        var connection = ObjectReading.of(body);
        var provider = connection.required("provider", Kind.text(DirectoryProvider::ofWord));
        var state = connection.optional("state", Kind.word(Start.class));
        connection.complete();
        boolean preview = state.found().filter(Start.PREVIEW::equals).isPresent();
        return new Wanted(provider.get(), preview ? ConnectionState.PREVIEW : ConnectionState.LIVE);
    }

    /** The connection asked for. */
    public record Wanted(DirectoryProvider provider, ConnectionState state) {}

    /** How a connection may begin. */
    private enum Start {
        LIVE,
        PREVIEW
    }
}

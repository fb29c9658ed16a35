package io.musterbook.web.api.requests;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.musterbook.directorysync.DirectoryProvider;
import io.musterbook.web.api.json.InvalidRequest;
import io.musterbook.web.api.json.Kind;
import io.musterbook.web.api.json.ObjectReading;

/** The body that connects a directory. */
public final class ConnectDirectory {
    private ConnectDirectory() {}

    /**
     * Reads {@code {provider}}.
     *
     * @throws InvalidRequest naming everything that is wrong
     */
    public static DirectoryProvider read(ObjectNode body) {
        var connection = ObjectReading.of(body);
        var provider = connection.required("provider", Kind.text(DirectoryProvider::ofWord));
        connection.complete();
        return provider.get();
    }
}

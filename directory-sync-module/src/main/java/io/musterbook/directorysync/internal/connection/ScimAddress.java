package io.musterbook.directorysync.internal.connection;

import io.musterbook.directorysync.ConnectionId;
import java.net.URI;

/** Where a connection's SCIM endpoint is. */
public final class ScimAddress {
    private ScimAddress() {}

    /** {@code <public-url>/scim/v2/<connection-id>}, never from a Host header. */
    public static URI of(URI publicUrl, ConnectionId connection) {
        var text = publicUrl.toString();
        return URI.create(
                (text.endsWith("/") ? text.substring(0, text.length() - 1) : text) + "/scim/v2/" + connection);
    }
}

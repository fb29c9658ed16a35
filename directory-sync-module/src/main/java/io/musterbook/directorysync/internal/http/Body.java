package io.musterbook.directorysync.internal.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.musterbook.directorysync.internal.scim.message.ScimException;
import io.musterbook.directorysync.internal.scim.message.ScimJson;
import io.musterbook.directorysync.internal.scim.message.ScimType;
import java.io.IOException;
import java.io.InputStream;

/** Reads request bodies, never more of one than its limit. */
final class Body {
    /** Largest body of a user, in bytes. */
    static final int USER_LIMIT = 1 << 20;

    /** Largest body of a group, in bytes. */
    static final int GROUP_LIMIT = 5 << 20;

    private Body() {}

    /**
     * @throws ScimException 413 if the body is longer than the limit, 400 if it is no JSON object
     */
    static ObjectNode read(InputStream body, int limit) {
        try {
            var bytes = body.readNBytes(limit + 1);
            if (bytes.length > limit) {
                throw ScimException.of(
                        413, null, "The body is larger than " + (limit >> 20) + " MiB. Send less in one request.");
            }
            return ScimJson.readObject(bytes);
        } catch (IOException cut) {
            throw ScimException.invalid(
                    ScimType.INVALID_SYNTAX, "The body ended before it was complete. Send it again.");
        }
    }
}

package io.musterbook.directorysync.internal.query;

import io.musterbook.directorysync.ConnectionId;
import io.musterbook.directorysync.internal.scim.message.ScimException;
import io.musterbook.directorysync.internal.scim.message.ScimType;
import io.musterbook.directorysync.internal.store.Position;
import io.musterbook.workspace.SecretKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Cursors of RFC 9865: the place where a page ended, sealed to the connection and the query that it belongs to. Nothing
 * is kept for them on the server, so any node can go on where another stopped.
 */
@ApplicationScoped
public class Cursors {
    /** How long a cursor is good for. */
    public static final Duration TIMEOUT = Duration.ofHours(1);

    private static final int SEAL_LENGTH = 16;
    private static final int MAX_LENGTH = 8_192;

    private final SecretKey secret;
    private final Clock clock;

    @Inject
    Cursors(SecretKey secret, Clock clock) {
        this.secret = secret;
        this.clock = clock;
    }

    String issue(ConnectionId connection, String query, Position position) {
        var key = CursorKey.write(position.key());
        var content = ByteBuffer.allocate(24 + key.length)
                .putLong(clock.instant().getEpochSecond())
                .putLong(position.id().getMostSignificantBits())
                .putLong(position.id().getLeastSignificantBits())
                .put(key)
                .array();
        var sealed = ByteBuffer.allocate(SEAL_LENGTH + content.length)
                .put(seal(connection, query, content))
                .put(content)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /**
     * Where to go on.
     *
     * @throws ScimException 400 {@code invalidCursor} if it was not issued for this query of this connection, {@code
     *     expiredCursor} if that is too long ago
     */
    Position read(ConnectionId connection, String query, String cursor) {
        var position = find(connection, query, cursor);
        if (position == null) {
            throw ScimException.invalid(
                    ScimType.INVALID_CURSOR,
                    "The cursor does not belong to this query. Send an empty cursor for the first page, then each"
                            + " nextCursor with all other parameters unchanged.");
        }
        return position;
    }

    /** Where to go on, or null if the cursor belongs to another query. */
    @Nullable Position find(ConnectionId connection, String query, String cursor) {
        var content = open(connection, query, cursor);
        if (content == null) {
            return null;
        }
        var buffer = ByteBuffer.wrap(content);
        if (Instant.ofEpochSecond(buffer.getLong()).plus(TIMEOUT).isBefore(clock.instant())) {
            throw ScimException.invalid(
                    ScimType.EXPIRED_CURSOR,
                    "The cursor is older than " + TIMEOUT.toSeconds() + " seconds. Begin again with an empty cursor.");
        }
        var id = new UUID(buffer.getLong(), buffer.getLong());
        return new Position(CursorKey.read(buffer), id);
    }

    private byte @Nullable [] open(ConnectionId connection, String query, String cursor) {
        if (cursor.length() > MAX_LENGTH) {
            return null;
        }
        try {
            var sealed = Base64.getUrlDecoder().decode(cursor);
            if (sealed.length <= SEAL_LENGTH) {
                return null;
            }
            var seal = Arrays.copyOf(sealed, SEAL_LENGTH);
            var content = Arrays.copyOfRange(sealed, SEAL_LENGTH, sealed.length);
            return MessageDigest.isEqual(seal, seal(connection, query, content)) ? content : null;
        } catch (IllegalArgumentException | BufferUnderflowException foreign) {
            return null;
        }
    }

    private byte[] seal(ConnectionId connection, String query, byte[] content) {
        var message = connection + "\n" + query + "\n" + Base64.getEncoder().encodeToString(content);
        return Arrays.copyOf(secret.derive("scim-cursor", message), SEAL_LENGTH);
    }
}

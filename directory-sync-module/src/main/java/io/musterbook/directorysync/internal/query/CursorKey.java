package io.musterbook.directorysync.internal.query;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The deciding value of an order as bytes of a cursor: a letter for its type, then the value. */
final class CursorKey {
    private CursorKey() {}

    static byte[] write(@Nullable Object key) {
        if (key == null) {
            return new byte[] {'0'};
        }
        if (key instanceof byte[] bytes) {
            return ByteBuffer.allocate(1 + bytes.length)
                    .put((byte) 'b')
                    .put(bytes)
                    .array();
        }
        if (key instanceof Instant instant) {
            return ByteBuffer.allocate(13)
                    .put((byte) 'i')
                    .putLong(instant.getEpochSecond())
                    .putInt(instant.getNano())
                    .array();
        }
        if (key instanceof UUID uuid) {
            return ByteBuffer.allocate(17)
                    .put((byte) 'u')
                    .putLong(uuid.getMostSignificantBits())
                    .putLong(uuid.getLeastSignificantBits())
                    .array();
        }
        if (key instanceof Boolean truth) {
            return new byte[] {(byte) (truth ? 't' : 'f')};
        }
        return ("n" + key).getBytes(StandardCharsets.UTF_8);
    }

    static @Nullable Object read(ByteBuffer buffer) {
        return switch (buffer.get()) {
            case 'b' -> rest(buffer);
            case 'i' -> Instant.ofEpochSecond(buffer.getLong(), buffer.getInt());
            case 'u' -> new UUID(buffer.getLong(), buffer.getLong());
            case 't' -> true;
            case 'f' -> false;
            case 'n' -> new BigDecimal(new String(rest(buffer), StandardCharsets.UTF_8));
            default -> null;
        };
    }

    private static byte[] rest(ByteBuffer buffer) {
        var bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }
}

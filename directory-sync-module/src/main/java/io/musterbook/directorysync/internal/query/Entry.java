package io.musterbook.directorysync.internal.query;

import io.musterbook.directorysync.internal.store.Position;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A resource that a scan has found. */
final class Entry {
    private final @Nullable Object key;
    private final UUID id;
    private final byte[] json;
    private final UnaryOperator<byte[]> projection;

    Entry(@Nullable Object key, UUID id, byte[] json, UnaryOperator<byte[]> projection) {
        this.key = key;
        this.id = id;
        this.json = json;
        this.projection = projection;
    }

    Position position() {
        return new Position(key, id);
    }

    /** What the client wants of it. */
    byte[] answer() {
        return projection.apply(json);
    }
}

package io.musterbook.workspace.internal.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The chain: the hash of a row is SHA-256 of the hash before it and the row in one canonical form. Every field goes in
 * with its length, so that no two rows share a form.
 */
final class Chain {
    /** Goes into every form, so that a later one can differ. */
    private static final int FORM = 1;

    private Chain() {}

    /** What the first row of a workspace follows. */
    static Hash beginning(UUID workspace) {
        return Hash.sha256(text("musterbook audit trail " + workspace));
    }

    /** The hash of the row that follows another. */
    static Hash next(Hash previous, long sequence, Fact fact) {
        return Hash.sha256(previous.bytes(), canonical(sequence, fact));
    }

    private static byte[] canonical(long sequence, Fact fact) {
        var bytes = new ByteArrayOutputStream(512);
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(FORM);
            out.writeLong(sequence);
            uuid(out, fact.id());
            uuid(out, fact.workspace());
            out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, fact.at()));
            field(out, text(fact.actor()));
            field(out, text(fact.action()));
            field(out, text(fact.target()));
            field(out, fact.request() == null ? null : text(fact.request().toString()));
            field(out, text(fact.details()));
            field(out, fact.personalHash() == null ? null : fact.personalHash().bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void uuid(DataOutputStream out, UUID id) throws IOException {
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
    }

    private static void field(DataOutputStream out, byte @Nullable [] value) throws IOException {
        if (value == null) {
            out.writeInt(-1);
        } else {
            out.writeInt(value.length);
            out.write(value);
        }
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

package io.musterbook.workspace.internal.audit;

import io.musterbook.workspace.SecretKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sealed row with all that its check needs.
 *
 * @param salt null once erased, or if nothing names a person
 * @param personal what names a person; null likewise
 * @param erasedAt when that was erased; null if it was not
 * @param erasureSeal says that the erasure was ours
 */
record SealedRow(
        long sequence,
        Fact fact,
        Hash hash,
        @Nullable Hash salt,
        @Nullable String personal,
        @Nullable Instant erasedAt,
        @Nullable Hash erasureSeal) {
    static final String SELECT = """
            select a.id, a.workspace_id, a.at, a.actor, a.action, a.target, a.request_id, a.details, a.sequence,
                   a.personal_hash, a.hash, p.salt, p.content, p.erased_at, p.erasure_seal
              from workspace.audit a left join workspace.audit_personal p on p.audit_id = a.id
            """;

    static SealedRow read(ResultSet row) throws SQLException {
        var erasedAt = row.getTimestamp("erased_at");
        return new SealedRow(
                row.getLong("sequence"),
                Fact.read(row, hash(row, "personal_hash")),
                Hash.of(row.getBytes("hash")),
                hash(row, "salt"),
                row.getString("content"),
                erasedAt == null ? null : erasedAt.toInstant(),
                hash(row, "erasure_seal"));
    }

    /** The seal of an erasure. */
    static Hash erasureSeal(SecretKey key, UUID row, Instant at) {
        return Hash.of(key.derive("audit-erasure", row + "|" + ChronoUnit.MICROS.between(Instant.EPOCH, at)));
    }

    /** Whether what names a person is as it was when the row was sealed; true also if there is nothing. */
    boolean hasItsPersonalValues() {
        var expected = fact.personalHash();
        if (expected == null) {
            return personal == null && salt == null;
        }
        return personal != null
                && salt != null
                && Hash.salted(salt.bytes(), personal).equals(expected);
    }

    /** Whether what names a person was erased by us. */
    boolean isErased(SecretKey key) {
        return fact.personalHash() != null
                && personal == null
                && erasedAt != null
                && erasureSeal != null
                && erasureSeal.equals(erasureSeal(key, fact.id(), erasedAt));
    }

    private static @Nullable Hash hash(ResultSet row, String column) throws SQLException {
        var bytes = row.getBytes(column);
        return bytes == null ? null : Hash.of(bytes);
    }
}

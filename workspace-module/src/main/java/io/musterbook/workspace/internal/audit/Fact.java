package io.musterbook.workspace.internal.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is chained of a row.
 *
 * @param personalHash stands for what names a person; null if nothing does
 */
record Fact(
        UUID id,
        UUID workspace,
        Instant at,
        String actor,
        String action,
        String target,
        @Nullable UUID request,
        String details,
        @Nullable Hash personalHash) {
    /** The columns that {@link #read} wants, of whichever table. */
    static final String COLUMNS = "id, workspace_id, at, actor, action, target, request_id, details";

    static Fact read(ResultSet row, @Nullable Hash personalHash) throws SQLException {
        return new Fact(
                row.getObject("id", UUID.class),
                row.getObject("workspace_id", UUID.class),
                row.getTimestamp("at").toInstant(),
                row.getString("actor"),
                row.getString("action"),
                row.getString("target"),
                row.getObject("request_id", UUID.class),
                row.getString("details"),
                personalHash);
    }
}

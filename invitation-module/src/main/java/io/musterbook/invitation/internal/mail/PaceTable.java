package io.musterbook.invitation.internal.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The one row by which all nodes keep one pace and wait out the mail server's trouble together. */
@ApplicationScoped
public class PaceTable {
    private final Jdbi jdbi;

    @Inject
    public PaceTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * The row.
     *
     * @param fullAt see {@link Pace}
     * @param pausedUntil no mail leaves before; null or past when all is well
     * @param troubles how often in a row the mail server was in trouble
     */
    public record Row(@Nullable Instant fullAt, @Nullable Instant pausedUntil, int troubles) {
        public boolean isPaused(Instant now) {
            return pausedUntil != null && pausedUntil.isAfter(now);
        }
    }

    /** Why mail stands still at the moment, in a sentence; null while all is well. */
    public @Nullable String trouble(Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery(
                                "select trouble from invitation.mail_pace where id = 1 and trouble is not null and paused_until > :now")
                        .bind("now", now)
                        .mapTo(String.class)
                        .findOne())
                .orElse(null);
    }

    /** The row, locked until the transaction ends. */
    public Row lock() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select next_at, paused_until, trouble_count from invitation.mail_pace where id = 1 for update")
                .map((row, context) ->
                        new Row(instant(row, "next_at"), instant(row, "paused_until"), row.getInt("trouble_count")))
                .one());
    }

    public void fullAt(Instant fullAt) {
        jdbi.useHandle(handle -> handle.createUpdate("update invitation.mail_pace set next_at = :at where id = 1")
                .bind("at", fullAt)
                .execute());
    }

    public void pause(Instant until, int troubles, String problem, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update invitation.mail_pace
                           set paused_until = :until, trouble_count = :troubles, trouble = :problem,
                               trouble_since = coalesce(trouble_since, :now)
                         where id = 1
                        """)
                .bind("until", until)
                .bind("troubles", troubles)
                .bind("problem", problem)
                .bind("now", now)
                .execute());
    }

    /** Notes that the mail server took a mail. */
    public void recovered() {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update invitation.mail_pace
                           set paused_until = null, trouble_count = 0, trouble = null, trouble_since = null
                         where id = 1 and trouble_count > 0
                        """).execute());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var stamp = row.getTimestamp(column);
        return stamp == null ? null : stamp.toInstant();
    }
}

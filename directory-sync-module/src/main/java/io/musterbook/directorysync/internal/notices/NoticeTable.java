package io.musterbook.directorysync.internal.notices;

import io.musterbook.directorysync.ConnectionId;
import io.musterbook.directorysync.DirectoryNotice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** The table of notices, one of a kind for each connection. */
@ApplicationScoped
public class NoticeTable {
    private final Jdbi jdbi;

    @Inject
    NoticeTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Counts people for a notice. It is the same notice as long as something was counted within the pause.
     *
     * @param people how many there are now
     * @return whether the notice is new, and people should hear of it by mail
     */
    public boolean count(ConnectionId connection, DirectoryNotice.Kind kind, int people, Duration pause, Instant now) {
        return jdbi.withHandle(handle -> {
            int known = handle.createUpdate("""
                            update directory_sync.notice
                               set people = case when people > :people then people else :people end, counted_at = :now
                             where connection_id = :connection and kind = :kind and counted_at >= :since
                            """)
                    .bind("connection", connection.value())
                    .bind("kind", kind.name())
                    .bind("people", people)
                    .bind("now", now)
                    .bind("since", now.minus(pause))
                    .execute();
            if (known > 0) {
                return false;
            }
            handle.createUpdate("delete from directory_sync.notice where connection_id = :connection and kind = :kind")
                    .bind("connection", connection.value())
                    .bind("kind", kind.name())
                    .execute();
            return handle.createUpdate("""
                            insert into directory_sync.notice (connection_id, kind, people, raised_at, counted_at, dismissed)
                            values (:connection, :kind, :people, :now, :now, false) on conflict do nothing
                            """)
                            .bind("connection", connection.value())
                            .bind("kind", kind.name())
                            .bind("people", people)
                            .bind("now", now)
                            .execute()
                    == 1;
        });
    }

    /** The notices that nobody has dismissed. */
    public List<DirectoryNotice> open(ConnectionId connection) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select kind, people, raised_at from directory_sync.notice
                         where connection_id = :connection and dismissed = false order by raised_at, kind
                        """)
                .bind("connection", connection.value())
                .map((row, context) -> new DirectoryNotice(
                        DirectoryNotice.Kind.valueOf(row.getString("kind")),
                        row.getInt("people"),
                        row.getTimestamp("raised_at").toInstant()))
                .list());
    }

    /** Somebody has read it. It stays known, so that it is not told again at once. */
    public boolean dismiss(ConnectionId connection, DirectoryNotice.Kind kind) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        update directory_sync.notice set dismissed = true
                         where connection_id = :connection and kind = :kind and dismissed = false
                        """)
                        .bind("connection", connection.value())
                        .bind("kind", kind.name())
                        .execute())
                > 0;
    }

    /** What it was about is over: the next time it is told anew. */
    public void end(ConnectionId connection, DirectoryNotice.Kind kind) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "delete from directory_sync.notice where connection_id = :connection and kind = :kind")
                .bind("connection", connection.value())
                .bind("kind", kind.name())
                .execute());
    }
}

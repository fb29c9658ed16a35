package io.musterbook.directorysync.internal.refusals;

import io.musterbook.directorysync.ConnectionId;
import io.musterbook.directorysync.SeatRefusal;
import io.musterbook.workspace.IdentityKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Who was refused for want of a seat. Whoever is in by now is not shown, and forgotten a little later. */
@ApplicationScoped
public class RefusalTable {
    private static final String IS_IN = """
            exists (select 1 from directory_sync.directory_user u
                     where u.connection_id = %1$s.connection_id and u.user_name_key = %1$s.user_name_key
                       and u.active = true)
            """;

    private final Jdbi jdbi;

    @Inject
    RefusalTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Counts a refusal. Returns whether nobody else of the connection waits for a seat. */
    boolean note(ConnectionId connection, IdentityKey key, String userName, String displayName, Instant now) {
        return jdbi.withHandle(handle -> {
            long others = handle.createQuery("""
                            select count(*) from directory_sync.seat_refusal r
                             where r.connection_id = :connection and not %s
                            """.formatted(IS_IN.formatted("r")))
                    .bind("connection", connection.value())
                    .mapTo(long.class)
                    .one();
            handle.createUpdate("""
                            insert into directory_sync.seat_refusal (connection_id, user_name_key, user_name, display_name,
                                   first_at, last_at, times)
                            values (:connection, :key, :userName, :displayName, :now, :now, 0) on conflict do nothing
                            """)
                    .bind("connection", connection.value())
                    .bind("key", key.bytes())
                    .bind("userName", userName)
                    .bind("displayName", displayName)
                    .bind("now", now)
                    .execute();
            handle.createUpdate("""
                            update directory_sync.seat_refusal
                               set user_name = :userName, display_name = :displayName, last_at = :now, times = times + 1
                             where connection_id = :connection and user_name_key = :key
                            """)
                    .bind("connection", connection.value())
                    .bind("key", key.bytes())
                    .bind("userName", userName)
                    .bind("displayName", displayName)
                    .bind("now", now)
                    .execute();
            return others == 0;
        });
    }

    /** Who waits, by user name. */
    List<SeatRefusal> list(ConnectionId connection, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select user_name, display_name, first_at, last_at, times from directory_sync.seat_refusal r
                         where r.connection_id = :connection and not %s order by user_name_key limit :limit
                        """.formatted(IS_IN.formatted("r")))
                .bind("connection", connection.value())
                .bind("limit", limit)
                .map((row, context) -> new SeatRefusal(
                        row.getString("user_name"),
                        row.getString("display_name"),
                        row.getTimestamp("first_at").toInstant(),
                        row.getTimestamp("last_at").toInstant(),
                        row.getInt("times")))
                .list());
    }

    /** Forgets those who are in, and those of whom nothing was heard since a moment. Returns whose list became empty. */
    public List<ConnectionId> forget(Instant before) {
        return jdbi.withHandle(handle -> {
            var touched = handle.createQuery("select distinct connection_id from directory_sync.seat_refusal")
                    .mapTo(UUID.class)
                    .list();
            handle.createUpdate("delete from directory_sync.seat_refusal where last_at < :before or "
                            + IS_IN.formatted("seat_refusal"))
                    .bind("before", before)
                    .execute();
            var left = handle.createQuery("select distinct connection_id from directory_sync.seat_refusal")
                    .mapTo(UUID.class)
                    .list();
            touched.removeAll(left);
            return touched.stream().map(ConnectionId::new).toList();
        });
    }
}

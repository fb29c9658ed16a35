package io.musterbook.directorysync.internal.requestlog;

import io.musterbook.directorysync.ConnectionId;
import io.musterbook.directorysync.DirectoryRequest;
import io.musterbook.directorysync.DirectoryRequestFilter;
import io.musterbook.workspace.Page;
import io.musterbook.workspace.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The table of requests. */
@ApplicationScoped
public class RequestTable {
    private final Jdbi jdbi;

    @Inject
    RequestTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** One page of a connection's requests, oldest first. */
    public Page<DirectoryRequest> list(ConnectionId connection, DirectoryRequestFilter filter, PageRequest page) {
        var sql = new StringBuilder("""
                select id, at, method, path, query, status, duration_ms, detail, resource, notes, user_agent
                  from directory_sync.request where connection_id = :connection
                """);
        if (page.after() != null) {
            sql.append(" and id > :after");
        }
        if (filter.method() != null) {
            sql.append(" and method = :method");
        }
        if (filter.status() != null) {
            sql.append(" and status = :status");
        }
        if (filter.failed() != null) {
            sql.append(filter.failed() ? " and status >= 400" : " and status < 400");
        }
        sql.append(" order by id limit :limit");
        var rows = jdbi.withHandle(handle -> handle.createQuery(sql)
                .bind("connection", connection.value())
                .bind("after", page.after())
                .bind("method", filter.method())
                .bind("status", filter.status())
                .bind("limit", page.limit() + 1)
                .map((row, context) -> new DirectoryRequest(
                        row.getObject("id", UUID.class),
                        row.getTimestamp("at").toInstant(),
                        row.getString("method"),
                        row.getString("path"),
                        row.getString("query"),
                        row.getInt("status"),
                        row.getInt("duration_ms"),
                        row.getString("detail"),
                        row.getString("resource"),
                        row.getString("notes").lines().toList(),
                        row.getString("user_agent")))
                .list());
        return page.page(rows, DirectoryRequest::id);
    }

    /** Writes what the log collected, and when each connection and token was last used. */
    void write(Collection<Entry> entries) {
        jdbi.useHandle(handle -> {
            insert(handle, entries);
            var connections = new HashMap<UUID, Instant>();
            var tokens = new HashMap<UUID, Instant>();
            for (var entry : entries) {
                connections.merge(entry.connection().value(), entry.request().at(), RequestTable::later);
                if (entry.token() != null) {
                    tokens.merge(entry.token(), entry.request().at(), RequestTable::later);
                }
            }
            connections.forEach((id, at) -> touch(handle, "connection set last_request_at", id, at));
            tokens.forEach((id, at) -> touch(handle, "token set last_used_at", id, at));
        });
    }

    /**
     * Deletes the oldest entries. Ids are made in the order of time, so that the key finds them.
     *
     * @return how many were deleted; at most {@code limit}
     */
    int deleteBefore(Instant time, int limit) {
        return jdbi.withHandle(handle -> {
            var old = handle.createQuery(
                            "select id from directory_sync.request where id < :first and at < :time order by id limit :limit")
                    .bind("first", firstIdOf(time))
                    .bind("time", time)
                    .bind("limit", limit)
                    .mapTo(UUID.class)
                    .list();
            if (old.isEmpty()) {
                return 0;
            }
            handle.createUpdate("delete from directory_sync.request where id <= :last and at < :time")
                    .bind("last", old.get(old.size() - 1))
                    .bind("time", time)
                    .execute();
            return old.size();
        });
    }

    /** No id of that time or later is smaller: the upper 48 bits of a version 7 UUID are milliseconds. */
    private static UUID firstIdOf(Instant time) {
        return new UUID(time.toEpochMilli() << 16, 0);
    }

    private static void insert(Handle handle, Collection<Entry> entries) {
        var batch = handle.prepareBatch("""
                insert into directory_sync.request (id, connection_id, at, method, path, query, status, duration_ms, detail,
                       resource, notes, user_agent)
                values (:id, :connection, :at, :method, :path, :query, :status, :duration, :detail,
                       :resource, :notes, :userAgent)
                """);
        for (var entry : entries) {
            var request = entry.request();
            batch.bind("id", request.id())
                    .bind("connection", entry.connection().value())
                    .bind("at", request.at())
                    .bind("method", request.method())
                    .bind("path", request.path())
                    .bind("query", request.query())
                    .bind("status", request.status())
                    .bind("duration", request.durationMs())
                    .bind("detail", request.detail())
                    .bind("resource", request.resource())
                    .bind("notes", String.join("\n", request.notes()))
                    .bind("userAgent", request.userAgent())
                    .add();
        }
        batch.execute();
    }

    private static void touch(Handle handle, String target, UUID id, Instant at) {
        handle.createUpdate("update directory_sync." + target + " = :at where id = :id")
                .bind("at", at)
                .bind("id", id)
                .execute();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}

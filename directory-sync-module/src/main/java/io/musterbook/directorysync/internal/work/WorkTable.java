package io.musterbook.directorysync.internal.work;

import io.musterbook.directorysync.BatchWork;
import io.musterbook.directorysync.ConnectionId;
import io.musterbook.workspace.AccountId;
import io.musterbook.workspace.Actor;
import io.musterbook.workspace.WorkspaceId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The table of work. */
@ApplicationScoped
public class WorkTable {
    private final Jdbi jdbi;

    @Inject
    WorkTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void insert(Work work, int total, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into directory_sync.batch_work (id, connection_id, workspace_id, kind, state, words,
                               actor_account, total, done, started_at)
                        values (:id, :connection, :workspace, :kind, :state, :words, :account, :total, 0, :now)
                        """)
                .bind("id", work.id())
                .bind("connection", work.connection().value())
                .bind("workspace", work.workspace().value())
                .bind("kind", work.kind().name())
                .bind("state", work.state().name())
                .bind("words", work.words())
                .bind(
                        "account",
                        work.actor() instanceof Actor.Person person
                                ? person.account().value()
                                : null)
                .bind("total", total)
                .bind("now", now)
                .execute());
    }

    /** The work, locked until the transaction ends: one task does one step of it at a time. */
    Optional<Work> lock(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select id, connection_id, workspace_id, kind, state, words, actor_account, cursor_id
                          from directory_sync.batch_work where id = :id for update
                        """)
                .bind("id", id)
                .map((row, context) -> {
                    var account = row.getObject("actor_account", UUID.class);
                    return new Work(
                            row.getObject("id", UUID.class),
                            new ConnectionId(row.getObject("connection_id", UUID.class)),
                            new WorkspaceId(row.getObject("workspace_id", UUID.class)),
                            BatchWork.Kind.valueOf(row.getString("kind")),
                            BatchWork.State.valueOf(row.getString("state")),
                            row.getString("words"),
                            account == null ? new Actor.Operator() : new Actor.Person(new AccountId(account)),
                            row.getObject("cursor_id", UUID.class));
                })
                .findOne());
    }

    void advance(UUID id, int done, UUID cursor) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update directory_sync.batch_work set done = done + :done, cursor_id = :cursor where id = :id")
                .bind("id", id)
                .bind("done", done)
                .bind("cursor", cursor)
                .execute());
    }

    void end(UUID id, BatchWork.State state, @Nullable String problem, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update directory_sync.batch_work set state = :state, problem = :problem, ended_at = :now
                         where id = :id
                        """)
                .bind("id", id)
                .bind("state", state.name())
                .bind("problem", problem)
                .bind("now", now)
                .execute());
    }

    /** The newest work of a workspace that goes on or ended after a moment. */
    public Optional<BatchWork> newest(WorkspaceId workspace, Instant after) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select id, kind, state, total, done, problem, started_at, ended_at
                          from directory_sync.batch_work
                         where workspace_id = :workspace and (ended_at is null or ended_at > :after)
                         order by id desc limit 1
                        """)
                .bind("workspace", workspace.value())
                .bind("after", after)
                .map((row, context) -> new BatchWork(
                        row.getObject("id", UUID.class),
                        BatchWork.Kind.valueOf(row.getString("kind")),
                        BatchWork.State.valueOf(row.getString("state")),
                        row.getInt("total"),
                        row.getInt("done"),
                        row.getString("problem"),
                        row.getTimestamp("started_at").toInstant(),
                        row.getTimestamp("ended_at") == null
                                ? null
                                : row.getTimestamp("ended_at").toInstant()))
                .findOne());
    }
}

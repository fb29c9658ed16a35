package io.musterbook.workspace.internal.audit;

import io.musterbook.workspace.SecretKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The heads of the chains. Whoever changes a chain locks its head first. */
@ApplicationScoped
class HeadTable {
    /** Not {@code exists}: PostgreSQL expects a third of the trail behind a head that it does not know, and scans. */
    private static final String SELECT = """
            select h.workspace_id, h.sequence, h.hash, h.base_sequence, h.base_hash, h.seal,
                   (select a.sequence from workspace.audit a
                     where a.workspace_id = h.workspace_id and a.sequence > h.sequence
                     order by a.sequence limit 1) is not null as overrun
              from workspace.audit_head h
            """;

    private final Jdbi jdbi;
    private final SecretKey key;

    @Inject
    HeadTable(Jdbi jdbi, SecretKey key) {
        this.jdbi = jdbi;
        this.key = key;
    }

    Optional<Head> find(UUID workspace) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + " where h.workspace_id = :workspace")
                .bind("workspace", workspace)
                .map((row, context) -> read(row))
                .findOne());
    }

    /** The heads of these workspaces, made where there is none yet, locked in one order until the transaction ends. */
    Map<UUID, Head> lock(Handle handle, Collection<UUID> workspaces) {
        var found = lockKnown(handle, workspaces);
        var missing = workspaces.stream()
                .filter(workspace -> !found.containsKey(workspace))
                .toList();
        if (missing.isEmpty()) {
            return found;
        }
        var batch = handle.prepareBatch("""
                insert into workspace.audit_head (workspace_id, sequence, hash, base_sequence, base_hash, seal)
                values (:workspace, :sequence, :hash, :baseSequence, :baseHash, :seal)
                on conflict do nothing
                """);
        for (var workspace : missing) {
            var head = Head.fresh(workspace, key);
            batch.bind("workspace", workspace)
                    .bind("sequence", head.sequence())
                    .bind("hash", head.hash().bytes())
                    .bind("baseSequence", head.baseSequence())
                    .bind("baseHash", head.baseHash().bytes())
                    .bind("seal", head.seal().bytes())
                    .add();
        }
        batch.execute();
        found.putAll(lockKnown(handle, missing));
        return found;
    }

    void update(Handle handle, Collection<Head> heads) {
        var batch = handle.prepareBatch("""
                update workspace.audit_head
                   set sequence = :sequence, hash = :hash, base_sequence = :baseSequence, base_hash = :baseHash, seal = :seal
                 where workspace_id = :workspace
                """);
        for (var head : heads) {
            batch.bind("workspace", head.workspace())
                    .bind("sequence", head.sequence())
                    .bind("hash", head.hash().bytes())
                    .bind("baseSequence", head.baseSequence())
                    .bind("baseHash", head.baseHash().bytes())
                    .bind("seal", head.seal().bytes())
                    .add();
        }
        batch.execute();
    }

    /** The workspaces whose oldest row is older than that. */
    List<UUID> olderThan(Instant cutoff) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select h.workspace_id
                          from workspace.audit_head h
                          join workspace.audit a on a.workspace_id = h.workspace_id and a.sequence = h.base_sequence + 1
                         where a.at < :cutoff
                        """)
                .bind("cutoff", cutoff)
                .map((row, context) -> row.getObject("workspace_id", UUID.class))
                .list());
    }

    private static Map<UUID, Head> lockKnown(Handle handle, Collection<UUID> workspaces) {
        var heads = new TreeMap<UUID, Head>();
        handle.createQuery(SELECT + " where h.workspace_id = any(:workspaces) order by h.workspace_id for update")
                .bindArray("workspaces", UUID.class, List.copyOf(workspaces))
                .map((row, context) -> read(row))
                .forEach(head -> heads.put(head.workspace(), head));
        return heads;
    }

    private static Head read(ResultSet row) throws SQLException {
        return new Head(
                row.getObject("workspace_id", UUID.class),
                row.getLong("sequence"),
                Hash.of(row.getBytes("hash")),
                row.getLong("base_sequence"),
                Hash.of(row.getBytes("base_hash")),
                Hash.of(row.getBytes("seal")),
                row.getBoolean("overrun"));
    }
}

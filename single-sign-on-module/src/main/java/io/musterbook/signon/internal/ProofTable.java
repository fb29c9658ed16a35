package io.musterbook.signon.internal;

import io.musterbook.workspace.WorkspaceId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** To which workspaces sessions have proved who the person is. */
@ApplicationScoped
class ProofTable {
    private final Jdbi jdbi;

    @Inject
    ProofTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A new proof is a new sign-in: it lifts the bar of an access that was taken away and given back. */
    void put(UUID session, WorkspaceId workspace, @Nullable UUID connection, Instant now) {
        jdbi.useHandle(handle -> {
            for (var table : new String[] {"session_proof", "session_bar"}) {
                handle.createUpdate("delete from sign_on." + table
                                + " where session_id = :session and workspace_id = :workspace")
                        .bind("session", session)
                        .bind("workspace", workspace.value())
                        .execute();
            }
            handle.createUpdate("""
                            insert into sign_on.session_proof (session_id, workspace_id, connection_id, proven_at)
                            values (:session, :workspace, :connection, :now)
                            """)
                    .bind("session", session)
                    .bind("workspace", workspace.value())
                    .bindByType("connection", connection, UUID.class)
                    .bind("now", now)
                    .execute();
        });
    }

    Set<WorkspaceId> of(UUID session) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select workspace_id from sign_on.session_proof where session_id = :session")
                .bind("session", session)
                .mapTo(UUID.class)
                .map(WorkspaceId::new)
                .collect(Collectors.toSet()));
    }
}

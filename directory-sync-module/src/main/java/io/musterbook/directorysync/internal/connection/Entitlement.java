package io.musterbook.directorysync.internal.connection;

import io.musterbook.workspace.WorkspaceChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;

/** Keeps a connection's note of its workspace's plan, in the transaction that changes the plan. */
@ApplicationScoped
class Entitlement {
    private final Jdbi jdbi;

    @Inject
    Entitlement(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void on(@Observes WorkspaceChanged event) {
        boolean entitled = event.after().plan().includesDirectorySync();
        if (entitled == event.before().plan().includesDirectorySync()) {
            return;
        }
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update directory_sync.connection set entitled = :entitled where workspace_id = :workspace")
                .bind("entitled", entitled)
                .bind("workspace", event.workspace().value())
                .execute());
    }
}

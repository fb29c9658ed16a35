package io.musterbook.workspace.internal.workspaces;

import io.musterbook.workspace.SignOn;
import io.musterbook.workspace.WorkspaceId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What is noted of each workspace's single sign-on. */
@ApplicationScoped
class SignOnTable {
    private final Jdbi jdbi;

    @Inject
    SignOnTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    SignOn find(WorkspaceId workspace) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select connection_id, tested, required from workspace.sign_on where workspace_id = :workspace
                        """)
                .bind("workspace", workspace.value())
                .map((row, context) -> new SignOn(
                        row.getObject("connection_id", UUID.class),
                        row.getBoolean("tested"),
                        row.getBoolean("required")))
                .findOne()
                .orElse(SignOn.NONE));
    }

    void write(WorkspaceId workspace, SignOn signOn) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("delete from workspace.sign_on where workspace_id = :workspace")
                    .bind("workspace", workspace.value())
                    .execute();
            if (signOn.connection() != null) {
                handle.createUpdate("""
                                insert into workspace.sign_on (workspace_id, connection_id, tested, required)
                                values (:workspace, :connection, :tested, :required)
                                """)
                        .bind("workspace", workspace.value())
                        .bind("connection", signOn.connection())
                        .bind("tested", signOn.tested())
                        .bind("required", signOn.required())
                        .execute();
            }
        });
    }
}

package io.musterbook.directorysync.internal.connection;

import io.musterbook.directorysync.ConnectionId;
import io.musterbook.directorysync.ConnectionState;
import io.musterbook.directorysync.DirectoryProvider;
import io.musterbook.directorysync.NotConnected;
import io.musterbook.workspace.Role;
import io.musterbook.workspace.WorkspaceId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Connections for whoever works on one from inside: a page, the operator, a task. */
@ApplicationScoped
public class TenantTable {
    private static final String SELECT = """
            select id, workspace_id, provider, state, entitled, default_role, maps_roles, mail_policy
              from directory_sync.connection
            """;

    private final Jdbi jdbi;

    @Inject
    TenantTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The workspace's connection, unless it is being removed. */
    public Optional<Known> of(WorkspaceId workspace) {
        return jdbi.withHandle(
                handle -> handle.createQuery(SELECT + " where workspace_id = :workspace and state <> 'ENDING'")
                        .bind("workspace", workspace.value())
                        .map(TenantTable::known)
                        .findOne());
    }

    /** The connection of an id. */
    public Optional<Known> of(ConnectionId connection) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + " where id = :id")
                .bind("id", connection.value())
                .map(TenantTable::known)
                .findOne());
    }

    /** What people call the directory of a connection. */
    public String nameOf(ConnectionId connection) {
        return of(connection).map(known -> known.provider().displayName()).orElse("The directory");
    }

    /** @throws NotConnected if the workspace has no connection */
    public Known required(WorkspaceId workspace) {
        return of(workspace).orElseThrow(() -> new NotConnected(workspace));
    }

    /**
     * Locks the connection until the transaction ends. Whoever may give {@link Role#ADMIN} does this before it touches
     * members, so that those who give it at once are counted one after the other.
     */
    public void lock(ConnectionId connection) {
        jdbi.useHandle(
                handle -> handle.createQuery("select id from directory_sync.connection where id = :id for update")
                        .bind("id", connection.value())
                        .mapTo(UUID.class)
                        .list());
    }

    /** Writes what people get whom no group gives a role, and whether any group gives one. */
    public void roles(ConnectionId connection, Role defaultRole, boolean mapsRoles) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update directory_sync.connection set default_role = :role, maps_roles = :maps where id = :id
                        """)
                .bind("role", defaultRole.name())
                .bind("maps", mapsRoles)
                .bind("id", connection.value())
                .execute());
    }

    private static Known known(ResultSet row, StatementContext context) throws SQLException {
        return new Known(
                new Tenant(
                        new ConnectionId(row.getObject("id", UUID.class)),
                        new WorkspaceId(row.getObject("workspace_id", UUID.class)),
                        Terms.of(row)),
                DirectoryProvider.valueOf(row.getString("provider")),
                ConnectionState.valueOf(row.getString("state")),
                row.getBoolean("entitled"));
    }

    /**
     * A connection as stored.
     *
     * @param entitled whether the workspace's plan includes Directory Sync
     */
    public record Known(Tenant tenant, DirectoryProvider provider, ConnectionState state, boolean entitled) {
        /** Whether what the directory gives takes effect. */
        public boolean gives() {
            return entitled && state == ConnectionState.LIVE;
        }
    }
}

package io.musterbook.signon.internal.connection;

import io.musterbook.signon.IdentityProvider;
import io.musterbook.workspace.WorkspaceId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.cert.X509Certificate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The rows of links to identity providers and of the certificates these sign with. */
@ApplicationScoped
public class ConnectionTable {
    private static final String SELECT = """
            select id, workspace_id, provider, issuer, sign_on_url, enabled, just_in_time, tested_at, owner_tested_at,
                   created_at
              from sign_on.connection
            """;

    private final Jdbi jdbi;

    @Inject
    ConnectionTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The connection of an id. */
    public Optional<Connection> find(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + " where id = :id")
                .bind("id", id)
                .map(ConnectionTable::connection)
                .findOne());
    }

    /** The connection of a workspace. */
    public Optional<Connection> of(WorkspaceId workspace) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + " where workspace_id = :workspace")
                .bind("workspace", workspace.value())
                .map(ConnectionTable::connection)
                .findOne());
    }

    /** The connection, locked until the transaction ends: whoever changes one reads it this way first. */
    Optional<Connection> lock(WorkspaceId workspace) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + " where workspace_id = :workspace for update")
                .bind("workspace", workspace.value())
                .map(ConnectionTable::connection)
                .findOne());
    }

    /** Whether it was added; not if the workspace has one. */
    boolean insert(Connection connection) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        insert into sign_on.connection (id, workspace_id, provider, enabled, just_in_time, created_at)
                        values (:id, :workspace, :provider, false, false, :now) on conflict do nothing
                        """)
                        .bind("id", connection.id())
                        .bind("workspace", connection.workspace().value())
                        .bind("provider", connection.provider().word())
                        .bind("now", connection.createdAt())
                        .execute()
                == 1);
    }

    /** Writes all but what is fixed. */
    public void update(Connection connection) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update sign_on.connection
                           set issuer = :issuer, sign_on_url = :url, enabled = :enabled, just_in_time = :justInTime,
                               tested_at = :testedAt, owner_tested_at = :ownerTestedAt
                         where id = :id
                        """)
                .bind("id", connection.id())
                .bind("issuer", connection.issuer())
                .bind("url", connection.signOnUrl())
                .bind("enabled", connection.enabled())
                .bind("justInTime", connection.justInTime())
                .bind("testedAt", connection.testedAt())
                .bind("ownerTestedAt", connection.ownerTestedAt())
                .execute());
    }

    void delete(UUID connection) {
        jdbi.useHandle(handle -> handle.createUpdate("delete from sign_on.connection where id = :id")
                .bind("id", connection)
                .execute());
    }

    /** Ends what sessions have proved by a connection. */
    void forgetProofs(UUID connection) {
        jdbi.useHandle(handle -> handle.createUpdate("delete from sign_on.session_proof where connection_id = :id")
                .bind("id", connection)
                .execute());
    }

    /** The certificates that may have signed, the one that ends last first. */
    public List<X509Certificate> certificates(UUID connection) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select certificate from sign_on.idp_certificate
                        where connection_id = :connection order by not_after desc, fingerprint
                        """)
                .bind("connection", connection)
                .map((row, context) -> Certificates.read(row.getBytes("certificate")))
                .list());
    }

    void addCertificate(UUID connection, X509Certificate certificate) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                            insert into sign_on.idp_certificate (connection_id, fingerprint, certificate, not_after)
                            values (:connection, :fingerprint, :certificate, :notAfter) on conflict do nothing
                            """)
                    .bind("connection", connection)
                    .bind("fingerprint", Certificates.fingerprint(certificate))
                    .bind("certificate", Certificates.bytes(certificate))
                    .bind("notAfter", certificate.getNotAfter().toInstant())
                    .execute();
            handle.createUpdate("update sign_on.connection set warned_days = null where id = :connection")
                    .bind("connection", connection)
                    .execute();
        });
    }

    boolean removeCertificate(UUID connection, String fingerprint) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        delete from sign_on.idp_certificate
                        where connection_id = :connection and fingerprint = :fingerprint
                        """)
                        .bind("connection", connection)
                        .bind("fingerprint", fingerprint)
                        .execute()
                == 1);
    }

    void removeCertificates(UUID connection) {
        jdbi.useHandle(
                handle -> handle.createUpdate("delete from sign_on.idp_certificate where connection_id = :connection")
                        .bind("connection", connection)
                        .execute());
    }

    private static Connection connection(ResultSet row, StatementContext context) throws SQLException {
        return new Connection(
                row.getObject("id", UUID.class),
                new WorkspaceId(row.getObject("workspace_id", UUID.class)),
                IdentityProvider.ofWord(row.getString("provider")),
                row.getString("issuer"),
                row.getString("sign_on_url"),
                row.getBoolean("enabled"),
                row.getBoolean("just_in_time"),
                instant(row.getTimestamp("tested_at")),
                instant(row.getTimestamp("owner_tested_at")),
                Objects.requireNonNull(instant(row.getTimestamp("created_at"))));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}

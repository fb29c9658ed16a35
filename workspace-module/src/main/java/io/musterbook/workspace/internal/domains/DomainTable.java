package io.musterbook.workspace.internal.domains;

import io.musterbook.workspace.Domain;
import io.musterbook.workspace.WorkspaceId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The rows of claimed domains. */
@ApplicationScoped
class DomainTable {
    private static final String SELECT = """
            select id, workspace_id, domain, txt_value, vouched, verified_at, missing_since from workspace.verified_domain
            """;

    private final Jdbi jdbi;

    @Inject
    DomainTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    boolean isVerified(WorkspaceId workspace, DomainName name) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select count(*) from workspace.verified_domain
                        where workspace_id = :workspace and domain_key = :key and verified_at is not null
                        """)
                .bind("workspace", workspace.value())
                .bind("key", name.bytes())
                .mapTo(Integer.class)
                .one()
                .equals(1));
    }

    List<WorkspaceId> holders(DomainName name) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select workspace_id from workspace.verified_domain
                        where domain_key = :key and verified_at is not null order by id
                        """)
                .bind("key", name.bytes())
                .map((row, context) -> new WorkspaceId(row.getObject(1, UUID.class)))
                .list());
    }

    List<Domain> list(WorkspaceId workspace) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + " where workspace_id = :workspace order by id")
                .bind("workspace", workspace.value())
                .map(DomainTable::domain)
                .list());
    }

    Optional<Domain> find(WorkspaceId workspace, UUID id) {
        return jdbi.withHandle(
                handle -> handle.createQuery(SELECT + " where id = :id and workspace_id = :workspace for update")
                        .bind("id", id)
                        .bind("workspace", workspace.value())
                        .map(DomainTable::domain)
                        .findOne());
    }

    /** Adds a claim, or leaves the one that is there. */
    void insert(Domain domain, DomainName name, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into workspace.verified_domain (id, workspace_id, domain, domain_key, txt_value, vouched, created_at)
                        values (:id, :workspace, :domain, :key, :txt, false, :now) on conflict do nothing
                        """)
                .bind("id", domain.id())
                .bind("workspace", domain.workspace().value())
                .bind("domain", domain.name())
                .bind("key", name.bytes())
                .bind("txt", domain.txtValue())
                .bind("now", now)
                .execute());
    }

    Optional<Domain> find(WorkspaceId workspace, DomainName name) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        SELECT + " where workspace_id = :workspace and domain_key = :key for update")
                .bind("workspace", workspace.value())
                .bind("key", name.bytes())
                .map(DomainTable::domain)
                .findOne());
    }

    void update(Domain domain, Instant checkAt) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update workspace.verified_domain
                           set vouched = :vouched, verified_at = :verifiedAt, missing_since = :missingSince, check_at = :checkAt
                         where id = :id
                        """)
                .bind("id", domain.id())
                .bind("vouched", domain.vouched())
                .bind("verifiedAt", domain.verifiedAt())
                .bind("missingSince", domain.missingSince())
                .bind("checkAt", checkAt)
                .execute());
    }

    /** Verified domains whose TXT record is to be looked at again, the longest waiting first. */
    List<Domain> due(Instant now, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + """
                         where check_at <= :now and vouched = false and verified_at is not null
                         order by check_at limit :limit
                        """)
                .bind("now", now)
                .bind("limit", limit)
                .map(DomainTable::domain)
                .list());
    }

    void delete(UUID id) {
        jdbi.useHandle(handle -> handle.createUpdate("delete from workspace.verified_domain where id = :id")
                .bind("id", id)
                .execute());
    }

    private static Domain domain(ResultSet row, StatementContext context) throws SQLException {
        return new Domain(
                row.getObject("id", UUID.class),
                new WorkspaceId(row.getObject("workspace_id", UUID.class)),
                row.getString("domain"),
                row.getString("txt_value"),
                row.getBoolean("vouched"),
                instant(row.getTimestamp("verified_at")),
                instant(row.getTimestamp("missing_since")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}

package io.musterbook.directorysync.internal.connection;

import io.musterbook.directorysync.TokenSnapshot;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(schema = "directory_sync", name = "token")
@NamedQuery(
        name = "token.ofConnection",
        query = "select t from TokenRow t where t.connectionId = :connection order by t.id")
@SuppressWarnings("NullAway.Init") // JPA fills the fields
class TokenRow {
    @Id
    private UUID id;

    @Column(name = "connection_id", updatable = false)
    private UUID connectionId;

    @Column(updatable = false)
    private byte[] hash;

    private String label;

    @Column(name = "created_at", updatable = false)
    private OffsetDateTime createdAt;

    /** Written by the request log alone. */
    @Column(name = "last_used_at", insertable = false, updatable = false)
    private @Nullable OffsetDateTime lastUsedAt;

    protected TokenRow() {} // JPA

    TokenRow(UUID id, UUID connectionId, BearerToken token, Instant createdAt) {
        this.id = id;
        this.connectionId = connectionId;
        this.hash = token.hash();
        this.label = token.label();
        this.createdAt = createdAt.atOffset(ZoneOffset.UTC);
    }

    UUID id() {
        return id;
    }

    String label() {
        return label;
    }

    TokenSnapshot snapshot() {
        return new TokenSnapshot(id, label, createdAt.toInstant(), lastUsedAt == null ? null : lastUsedAt.toInstant());
    }
}

package io.musterbook.directorysync.internal.connection;

import io.musterbook.directorysync.ConnectionId;
import io.musterbook.directorysync.ConnectionProfile;
import io.musterbook.directorysync.ConnectionState;
import io.musterbook.directorysync.DirectoryChanged;
import io.musterbook.directorysync.DirectoryProvider;
import io.musterbook.directorysync.internal.scim.resource.Strictness;
import io.musterbook.workspace.MailPolicy;
import io.musterbook.workspace.Role;
import io.musterbook.workspace.WorkspaceId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(schema = "directory_sync", name = "connection")
@NamedQuery(name = "connection.ofWorkspace", query = "select c from ConnectionRow c where c.workspaceId = :workspace")
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // JPA fills and stores the fields
class ConnectionRow {
    @Id
    private UUID id;

    @Column(name = "workspace_id", updatable = false)
    private UUID workspaceId;

    @Enumerated(EnumType.STRING)
    private DirectoryProvider provider;

    @Enumerated(EnumType.STRING)
    private ConnectionState state;

    @Enumerated(EnumType.STRING)
    private Strictness strictness;

    private boolean entitled;

    @Column(name = "was_live")
    private boolean wasLive;

    /** Written by the rules of roles alone. */
    @Column(name = "default_role", updatable = false)
    @Enumerated(EnumType.STRING)
    private Role defaultRole;

    /** Written by the rules of roles alone. */
    @Column(name = "maps_roles", updatable = false)
    private boolean mapsRoles;

    @Column(name = "mail_policy")
    @Enumerated(EnumType.STRING)
    private MailPolicy mailPolicy;

    @Column(name = "created_at", updatable = false)
    private OffsetDateTime createdAt;

    /** Written by the request log alone. */
    @Column(name = "last_request_at", insertable = false, updatable = false)
    private @Nullable OffsetDateTime lastRequestAt;

    @Version
    private long version;

    protected ConnectionRow() {} // JPA

    ConnectionRow(
            UUID id, WorkspaceId workspace, DirectoryProvider provider, ConnectionState state, Instant createdAt) {
        this.id = id;
        this.workspaceId = workspace.value();
        this.provider = provider;
        this.state = state;
        this.wasLive = state == ConnectionState.LIVE;
        this.defaultRole = Role.MEMBER;
        this.mapsRoles = false;
        this.mailPolicy = MailPolicy.INVITE;
        this.strictness = Strictness.LENIENT;
        this.entitled = true;
        this.createdAt = createdAt.atOffset(ZoneOffset.UTC);
    }

    ConnectionId id() {
        return new ConnectionId(id);
    }

    WorkspaceId workspace() {
        return new WorkspaceId(workspaceId);
    }

    DirectoryProvider provider() {
        return provider;
    }

    ConnectionState state() {
        return state;
    }

    ConnectionProfile profile() {
        return ConnectionProfile.valueOf(strictness.name());
    }

    void choose(ConnectionProfile profile) {
        this.strictness = Strictness.valueOf(profile.name());
    }

    Terms terms() {
        return new Terms(defaultRole, mapsRoles, mailPolicy);
    }

    DirectoryChanged.Settings settings() {
        return new DirectoryChanged.Settings(state, mailPolicy);
    }

    boolean wasLive() {
        return wasLive;
    }

    void become(ConnectionState wanted) {
        this.state = wanted;
        this.wasLive = wasLive || wanted == ConnectionState.LIVE;
    }

    void tellBy(MailPolicy policy) {
        this.mailPolicy = policy;
    }

    Instant createdAt() {
        return createdAt.toInstant();
    }

    @Nullable Instant lastRequestAt() {
        return lastRequestAt == null ? null : lastRequestAt.toInstant();
    }
}

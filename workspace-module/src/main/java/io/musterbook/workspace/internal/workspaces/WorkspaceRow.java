package io.musterbook.workspace.internal.workspaces;

import io.musterbook.workspace.NewWorkspace;
import io.musterbook.workspace.Plan;
import io.musterbook.workspace.Slug;
import io.musterbook.workspace.WorkspaceChange;
import io.musterbook.workspace.WorkspaceId;
import io.musterbook.workspace.WorkspaceSnapshot;
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
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;

@Entity
@Table(schema = "workspace", name = "workspace")
@NamedQuery(name = "workspace.bySlug", query = "select w from WorkspaceRow w where w.slug = :slug")
@NamedQuery(name = "workspace.count", query = "select count(w) from WorkspaceRow w")
@NamedQuery(name = "workspace.ofIds", query = "select w from WorkspaceRow w where w.id in :ids order by w.name, w.id")
@SuppressWarnings("NullAway.Init") // JPA fills the fields
class WorkspaceRow {
    @Id
    private UUID id;

    private String slug;
    private String name;

    @Enumerated(EnumType.STRING)
    private Plan plan;

    @Column(name = "seat_limit")
    private int seatLimit;

    private String timezone;
    private String language;

    @Column(name = "created_at")
    private OffsetDateTime createdAt;

    @Version
    private long version;

    protected WorkspaceRow() {} // JPA

    WorkspaceRow(UUID id, NewWorkspace request, Instant createdAt) {
        this.id = id;
        this.slug = request.slug().value();
        this.name = request.name();
        this.plan = request.plan();
        this.seatLimit = request.seats();
        this.timezone = "UTC";
        this.language = Locale.ENGLISH.toLanguageTag();
        this.createdAt = createdAt.atOffset(ZoneOffset.UTC);
    }

    void apply(WorkspaceChange change) {
        if (change.name() != null) {
            name = change.name();
        }
        if (change.plan() != null) {
            plan = change.plan();
        }
        if (change.seats() != null) {
            seatLimit = change.seats();
        }
        if (change.timezone() != null) {
            timezone = change.timezone().getId();
        }
        if (change.language() != null) {
            language = change.language().toLanguageTag();
        }
    }

    WorkspaceSnapshot snapshot() {
        return new WorkspaceSnapshot(
                new WorkspaceId(id),
                new Slug(slug),
                name,
                plan,
                seatLimit,
                ZoneId.of(timezone),
                Locale.forLanguageTag(language),
                createdAt.toInstant());
    }
}

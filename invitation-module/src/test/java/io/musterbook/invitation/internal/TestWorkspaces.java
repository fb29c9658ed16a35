package io.musterbook.invitation.internal;

import io.musterbook.workspace.AccountId;
import io.musterbook.workspace.Actor;
import io.musterbook.workspace.AuditFilter;
import io.musterbook.workspace.AuditRow;
import io.musterbook.workspace.NewWorkspace;
import io.musterbook.workspace.Page;
import io.musterbook.workspace.PageRequest;
import io.musterbook.workspace.Plan;
import io.musterbook.workspace.Seats;
import io.musterbook.workspace.SignOn;
import io.musterbook.workspace.Slug;
import io.musterbook.workspace.WorkspaceChange;
import io.musterbook.workspace.WorkspaceId;
import io.musterbook.workspace.WorkspaceSnapshot;
import io.musterbook.workspace.Workspaces;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** One workspace, Acme in Berlin. */
public final class TestWorkspaces implements Workspaces {
    private final WorkspaceSnapshot acme = new WorkspaceSnapshot(
            new WorkspaceId(UUID.randomUUID()),
            new Slug("acme"),
            "Acme",
            Plan.ENTERPRISE,
            50,
            ZoneId.of("Europe/Berlin"),
            Locale.ENGLISH,
            Instant.EPOCH);

    private SignOn signOn = SignOn.NONE;

    public WorkspaceSnapshot acme() {
        return acme;
    }

    @Override
    public Optional<WorkspaceSnapshot> find(WorkspaceId id) {
        return Optional.of(acme).filter(workspace -> workspace.id().equals(id));
    }

    @Override
    public Optional<WorkspaceSnapshot> find(Slug slug) {
        return Optional.of(acme).filter(workspace -> workspace.slug().equals(slug));
    }

    @Override
    public List<WorkspaceSnapshot> of(AccountId account) {
        return List.of(acme);
    }

    @Override
    public boolean isEmpty() {
        return false;
    }

    @Override
    public WorkspaceSnapshot open(NewWorkspace request, Actor actor) {
        throw new UnsupportedOperationException();
    }

    @Override
    public WorkspaceSnapshot change(WorkspaceId id, WorkspaceChange change, Actor actor) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Seats seats(WorkspaceId id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Page<WorkspaceSnapshot> list(PageRequest page) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Page<AuditRow> auditTrail(WorkspaceId id, AuditFilter filter, PageRequest page) {
        throw new UnsupportedOperationException();
    }

    @Override
    public SignOn signOn(WorkspaceId id) {
        return signOn;
    }

    @Override
    public void noteSignOn(WorkspaceId id, SignOn changed, Actor actor) {
        signOn = changed;
    }
}

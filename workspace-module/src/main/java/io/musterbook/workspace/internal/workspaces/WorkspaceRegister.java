package io.musterbook.workspace.internal.workspaces;

import io.musterbook.workspace.AccountId;
import io.musterbook.workspace.Actor;
import io.musterbook.workspace.AuditFilter;
import io.musterbook.workspace.AuditRow;
import io.musterbook.workspace.Ids;
import io.musterbook.workspace.NewWorkspace;
import io.musterbook.workspace.Page;
import io.musterbook.workspace.PageRequest;
import io.musterbook.workspace.Seats;
import io.musterbook.workspace.SignOn;
import io.musterbook.workspace.SignOnChanged;
import io.musterbook.workspace.Slug;
import io.musterbook.workspace.SlugTaken;
import io.musterbook.workspace.Tallies;
import io.musterbook.workspace.UnknownWorkspace;
import io.musterbook.workspace.WorkspaceChange;
import io.musterbook.workspace.WorkspaceChanged;
import io.musterbook.workspace.WorkspaceEvent;
import io.musterbook.workspace.WorkspaceId;
import io.musterbook.workspace.WorkspaceOpened;
import io.musterbook.workspace.WorkspaceSnapshot;
import io.musterbook.workspace.Workspaces;
import io.musterbook.workspace.internal.audit.TrailReader;
import io.musterbook.workspace.internal.members.FirstOwner;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Workspaces over JPA. */
@Stateless
public class WorkspaceRegister implements Workspaces {
    private final FirstOwner firstOwner;
    private final TrailReader auditTrail;
    private final Tallies tallies;
    private final SignOnTable signOns;
    private final Event<WorkspaceEvent> events;
    private final Jdbi jdbi;
    private final Clock clock;

    @PersistenceContext(unitName = "musterbook")
    private EntityManager em;

    @Inject
    public WorkspaceRegister(
            FirstOwner firstOwner,
            TrailReader auditTrail,
            Tallies tallies,
            SignOnTable signOns,
            Event<WorkspaceEvent> events,
            Jdbi jdbi,
            Clock clock) {
        this.firstOwner = firstOwner;
        this.auditTrail = auditTrail;
        this.tallies = tallies;
        this.signOns = signOns;
        this.events = events;
        this.jdbi = jdbi;
        this.clock = clock;
    }

    @Override
    public WorkspaceSnapshot open(NewWorkspace request, Actor actor) {
        if (find(request.slug()).isPresent()) {
            throw new SlugTaken(request.slug());
        }
        var now = clock.instant();
        var row = new WorkspaceRow(Ids.next(now), request, now);
        try {
            em.persist(row);
            em.flush();
        } catch (PersistenceException raced) {
            throw new SlugTaken(request.slug());
        }
        var opened = row.snapshot();
        events.fire(new WorkspaceOpened(opened.id(), actor, now, opened));
        firstOwner.enrol(opened, request.owner(), actor);
        return opened;
    }

    @Override
    public Optional<WorkspaceSnapshot> find(WorkspaceId id) {
        return Optional.ofNullable(em.find(WorkspaceRow.class, id.value())).map(WorkspaceRow::snapshot);
    }

    @Override
    public Optional<WorkspaceSnapshot> find(Slug slug) {
        return em.createNamedQuery("workspace.bySlug", WorkspaceRow.class)
                .setParameter("slug", slug.value())
                .getResultStream()
                .findFirst()
                .map(WorkspaceRow::snapshot);
    }

    @Override
    public List<WorkspaceSnapshot> of(AccountId account) {
        var ids = jdbi.withHandle(handle -> handle.createQuery(
                        "select workspace_id from workspace.member where account_id = :account and state = 'ACTIVE'")
                .bind("account", account.value())
                .mapTo(UUID.class)
                .list());
        if (ids.isEmpty()) {
            return List.of();
        }
        return em.createNamedQuery("workspace.ofIds", WorkspaceRow.class)
                .setParameter("ids", ids)
                .getResultStream()
                .map(WorkspaceRow::snapshot)
                .toList();
    }

    @Override
    public Page<WorkspaceSnapshot> list(PageRequest page) {
        var ids = jdbi.withHandle(handle -> handle.createQuery("select id from workspace.workspace"
                        + (page.after() == null ? "" : " where id > :after") + " order by id limit :limit")
                .bind("after", page.after())
                .bind("limit", page.limit() + 1)
                .mapTo(UUID.class)
                .list());
        return page.page(ids, id -> id).map(id -> find(new WorkspaceId(id)).orElseThrow());
    }

    @Override
    public boolean isEmpty() {
        return em.createNamedQuery("workspace.count", Long.class).getSingleResult() == 0;
    }

    @Override
    public WorkspaceSnapshot change(WorkspaceId id, WorkspaceChange change, Actor actor) {
        var row = em.find(WorkspaceRow.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            throw new UnknownWorkspace(id);
        }
        var before = row.snapshot();
        row.apply(change);
        em.flush();
        var after = row.snapshot();
        if (!after.equals(before)) {
            events.fire(new WorkspaceChanged(id, actor, clock.instant(), before, after));
        }
        return after;
    }

    @Override
    public Seats seats(WorkspaceId id) {
        var workspace = find(id).orElseThrow(() -> new UnknownWorkspace(id));
        return new Seats(tallies.read(id.value()), workspace.seatLimit());
    }

    @Override
    public SignOn signOn(WorkspaceId id) {
        return signOns.find(id);
    }

    @Override
    public void noteSignOn(WorkspaceId id, SignOn signOn, Actor actor) {
        var before = signOns.find(id);
        if (!before.equals(signOn)) {
            signOns.write(id, signOn);
            events.fire(new SignOnChanged(id, actor, clock.instant(), before, signOn));
        }
    }

    @Override
    public Page<AuditRow> auditTrail(WorkspaceId id, AuditFilter filter, PageRequest page) {
        return auditTrail.oldest(id, filter, page);
    }
}

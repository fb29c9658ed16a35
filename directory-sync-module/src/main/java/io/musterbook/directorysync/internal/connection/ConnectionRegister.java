package io.musterbook.directorysync.internal.connection;

import io.musterbook.directorysync.AlreadyConnected;
import io.musterbook.directorysync.ConnectionProfile;
import io.musterbook.directorysync.ConnectionProfileChanged;
import io.musterbook.directorysync.ConnectionSnapshot;
import io.musterbook.directorysync.ConnectionState;
import io.musterbook.directorysync.DirectoryChanged;
import io.musterbook.directorysync.DirectoryConnected;
import io.musterbook.directorysync.DirectoryConnections;
import io.musterbook.directorysync.DirectoryProvider;
import io.musterbook.directorysync.DirectoryRequest;
import io.musterbook.directorysync.DirectoryRequestFilter;
import io.musterbook.directorysync.DirectoryTokenIssued;
import io.musterbook.directorysync.DirectoryTokenRevoked;
import io.musterbook.directorysync.NewConnection;
import io.musterbook.directorysync.NotConnected;
import io.musterbook.directorysync.PlanLacksDirectorySync;
import io.musterbook.directorysync.internal.requestlog.RequestTable;
import io.musterbook.workspace.Actor;
import io.musterbook.workspace.Ids;
import io.musterbook.workspace.MailPolicy;
import io.musterbook.workspace.Page;
import io.musterbook.workspace.PageRequest;
import io.musterbook.workspace.Tallies;
import io.musterbook.workspace.UnknownWorkspace;
import io.musterbook.workspace.WorkspaceEvent;
import io.musterbook.workspace.WorkspaceId;
import io.musterbook.workspace.Workspaces;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Connections over JPA. One a workspace, decided by a unique key. */
@Stateless
public class ConnectionRegister implements DirectoryConnections {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Workspaces workspaces;
    private final Tallies tallies;
    private final RequestTable requests;
    private final Event<WorkspaceEvent> events;
    private final Clock clock;
    private final URI publicUrl;

    @PersistenceContext(unitName = "musterbook")
    private EntityManager em;

    @Inject
    public ConnectionRegister(
            Workspaces workspaces,
            Tallies tallies,
            RequestTable requests,
            Event<WorkspaceEvent> events,
            Clock clock,
            @ConfigProperty(name = "musterbook.public-url") URI publicUrl) {
        this.workspaces = workspaces;
        this.tallies = tallies;
        this.requests = requests;
        this.events = events;
        this.clock = clock;
        this.publicUrl = publicUrl;
    }

    @Override
    public NewConnection connect(
            WorkspaceId workspace, DirectoryProvider provider, ConnectionState state, Actor actor) {
        if (state != ConnectionState.LIVE && state != ConnectionState.PREVIEW) {
            throw new IllegalArgumentException("a connection begins live or in a preview");
        }
        var known = workspaces.find(workspace).orElseThrow(() -> new UnknownWorkspace(workspace));
        if (!known.plan().includesDirectorySync()) {
            throw new PlanLacksDirectorySync(workspace);
        }
        if (anyRow(workspace).isPresent()) {
            throw new AlreadyConnected(workspace);
        }
        var now = clock.instant();
        var row = new ConnectionRow(Ids.next(now), workspace, provider, state, now);
        try {
            em.persist(row);
            em.flush();
        } catch (PersistenceException raced) {
            throw new AlreadyConnected(workspace);
        }
        events.fire(new DirectoryConnected(workspace, actor, now, row.id(), provider));
        return issue(row, actor);
    }

    @Override
    public Optional<ConnectionSnapshot> of(WorkspaceId workspace) {
        return row(workspace).map(this::snapshot);
    }

    @Override
    public NewConnection issueToken(WorkspaceId workspace, Actor actor) {
        return issue(connected(workspace), actor);
    }

    @Override
    public void revokeToken(WorkspaceId workspace, UUID token, Actor actor) {
        var connection = connected(workspace);
        for (var row : tokens(connection)) {
            if (row.id().equals(token)) {
                em.remove(row);
                events.fire(new DirectoryTokenRevoked(
                        workspace, actor, clock.instant(), connection.id(), token, row.label()));
            }
        }
    }

    @Override
    public ConnectionSnapshot choose(WorkspaceId workspace, ConnectionProfile profile, Actor actor) {
        var connection = connected(workspace);
        var before = connection.profile();
        if (before != profile) {
            connection.choose(profile);
            events.fire(
                    new ConnectionProfileChanged(workspace, actor, clock.instant(), connection.id(), before, profile));
        }
        return snapshot(connection);
    }

    @Override
    public void become(WorkspaceId workspace, ConnectionState state, Actor actor) {
        if (state == ConnectionState.ENDING) {
            throw new IllegalArgumentException("a connection ends by being removed");
        }
        var row = connected(workspace);
        var before = row.settings();
        row.become(state);
        changed(row, before, actor);
    }

    @Override
    public void tellPeople(WorkspaceId workspace, MailPolicy policy, Actor actor) {
        var row = connected(workspace);
        var before = row.settings();
        row.tellBy(policy);
        changed(row, before, actor);
    }

    private void changed(ConnectionRow row, DirectoryChanged.Settings before, Actor actor) {
        if (!row.settings().equals(before)) {
            em.flush(); // whoever hears of it reads the row without JPA
            events.fire(
                    new DirectoryChanged(row.workspace(), actor, clock.instant(), row.id(), before, row.settings()));
        }
    }

    @Override
    public Page<DirectoryRequest> requests(WorkspaceId workspace, DirectoryRequestFilter filter, PageRequest page) {
        return row(workspace)
                .map(connection -> requests.list(connection.id(), filter, page))
                .orElseGet(() -> new Page<>(List.of(), null));
    }

    private NewConnection issue(ConnectionRow connection, Actor actor) {
        var now = clock.instant();
        var token = BearerToken.random(RANDOM);
        var row = new TokenRow(Ids.next(now), connection.id().value(), token, now);
        em.persist(row);
        em.flush();
        events.fire(
                new DirectoryTokenIssued(connection.workspace(), actor, now, connection.id(), row.id(), row.label()));
        return new NewConnection(snapshot(connection), token.text());
    }

    private ConnectionRow connected(WorkspaceId workspace) {
        return row(workspace).orElseThrow(() -> new NotConnected(workspace));
    }

    private Optional<ConnectionRow> row(WorkspaceId workspace) {
        return anyRow(workspace).filter(found -> found.state() != ConnectionState.ENDING);
    }

    private Optional<ConnectionRow> anyRow(WorkspaceId workspace) {
        return em.createNamedQuery("connection.ofWorkspace", ConnectionRow.class)
                .setParameter("workspace", workspace.value())
                .getResultStream()
                .findFirst();
    }

    private List<TokenRow> tokens(ConnectionRow connection) {
        return em.createNamedQuery("token.ofConnection", TokenRow.class)
                .setParameter("connection", connection.id().value())
                .getResultList();
    }

    private ConnectionSnapshot snapshot(ConnectionRow row) {
        return new ConnectionSnapshot(
                row.id(),
                row.workspace(),
                row.provider(),
                row.state(),
                row.wasLive(),
                row.terms().mail(),
                row.profile(),
                ScimAddress.of(publicUrl, row.id()),
                row.createdAt(),
                row.lastRequestAt(),
                tallies.read(row.id().value()),
                tokens(row).stream().map(TokenRow::snapshot).toList());
    }
}

package io.musterbook.directorysync.internal.departure;

import io.musterbook.directorysync.BatchWork;
import io.musterbook.directorysync.DirectoryDeparture;
import io.musterbook.directorysync.DirectoryDisconnected;
import io.musterbook.directorysync.internal.connection.TenantTable;
import io.musterbook.directorysync.internal.work.WorkOrders;
import io.musterbook.workspace.Actor;
import io.musterbook.workspace.WorkspaceEvent;
import io.musterbook.workspace.WorkspaceId;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;

/** Ends connections. */
@Stateless
public class DepartureDesk implements DirectoryDeparture {
    private final TenantTable tenants;
    private final ConnectionEnd end;
    private final WorkOrders orders;
    private final Event<WorkspaceEvent> events;
    private final Clock clock;

    @Inject
    public DepartureDesk(
            TenantTable tenants, ConnectionEnd end, WorkOrders orders, Event<WorkspaceEvent> events, Clock clock) {
        this.tenants = tenants;
        this.end = end;
        this.orders = orders;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void end(WorkspaceId workspace, MembersFate members, Actor actor) {
        tenants.lock(tenants.required(workspace).tenant().connection());
        var known = tenants.required(workspace); // of two who remove it at once, one finds it gone
        var connection = known.tenant().connection();
        int people = end.close(connection);
        events.fire(
                new DirectoryDisconnected(workspace, actor, clock.instant(), connection, known.provider(), members));
        var kind = members == MembersFate.KEEP ? BatchWork.Kind.KEEP_MEMBERS : BatchWork.Kind.REMOVE_MEMBERS;
        orders.begin(connection, workspace, kind, members.name(), people, actor);
    }
}

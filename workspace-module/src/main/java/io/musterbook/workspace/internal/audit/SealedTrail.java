package io.musterbook.workspace.internal.audit;

import io.musterbook.workspace.Actor;
import io.musterbook.workspace.AuditFilter;
import io.musterbook.workspace.AuditPersonErased;
import io.musterbook.workspace.AuditRow;
import io.musterbook.workspace.AuditTrail;
import io.musterbook.workspace.AuditVerdict;
import io.musterbook.workspace.EmailAddress;
import io.musterbook.workspace.Page;
import io.musterbook.workspace.PageRequest;
import io.musterbook.workspace.WorkspaceEvent;
import io.musterbook.workspace.WorkspaceId;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

/** The trail over its tables. */
@Stateless
public class SealedTrail implements AuditTrail {
    private final TrailReader reader;
    private final TrailSealing sealing;
    private final TrailCheck check;
    private final HeadTable heads;
    private final Erasure erasure;
    private final Event<WorkspaceEvent> events;
    private final Clock clock;

    @Inject
    public SealedTrail(
            TrailReader reader,
            TrailSealing sealing,
            TrailCheck check,
            HeadTable heads,
            Erasure erasure,
            Event<WorkspaceEvent> events,
            Clock clock) {
        this.reader = reader;
        this.sealing = sealing;
        this.check = check;
        this.heads = heads;
        this.erasure = erasure;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Page<AuditRow> oldest(WorkspaceId workspace, AuditFilter filter, PageRequest page) {
        return reader.oldest(workspace, filter, page);
    }

    @Override
    public Page<AuditRow> newest(WorkspaceId workspace, AuditFilter filter, PageRequest page) {
        return reader.newest(workspace, filter, page);
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void export(WorkspaceId workspace, AuditFilter filter, long after, Consumer<AuditRow> receiver) {
        SealingRounds.run(sealing);
        long end = heads.find(workspace.value()).map(Head::sequence).orElse(0L);
        long last = after;
        List<AuditRow> rows;
        do {
            rows = reader.sealed(workspace, filter, last, end, TrailCheck.CHUNK);
            for (var row : rows) {
                last = row.sequence() == null ? last : row.sequence();
                receiver.accept(row);
            }
        } while (rows.size() == TrailCheck.CHUNK);
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public AuditVerdict verify(WorkspaceId workspace) {
        SealingRounds.run(sealing);
        return check.verify(workspace);
    }

    @Override
    public int erase(WorkspaceId workspace, EmailAddress person, Actor actor) {
        SealingRounds.run(sealing);
        int rows = erasure.erase(workspace, person);
        if (rows > 0) {
            events.fire(new AuditPersonErased(workspace, actor, clock.instant(), rows));
        }
        return rows;
    }
}

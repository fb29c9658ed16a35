package io.musterbook.workspace.internal.audit;

import io.musterbook.workspace.Actor;
import io.musterbook.workspace.AuditTrimmed;
import io.musterbook.workspace.SecretKey;
import io.musterbook.workspace.WorkspaceEvent;
import io.musterbook.workspace.WorkspaceId;
import jakarta.annotation.Resource;
import jakarta.ejb.Local;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Deletes rows from the front of the chain. The head keeps the hash of the last one, so that the rest still checks. */
@Stateless
@Local(TrailTrimming.class)
public class TrailTrimmer implements TrailTrimming {
    /** How many rows one transaction deletes. */
    private static final int BATCH = 1_000;

    private final Jdbi jdbi;
    private final HeadTable heads;
    private final SecretKey key;
    private final Event<WorkspaceEvent> events;
    private final Clock clock;
    private final int keepDays;

    @Resource
    private SessionContext self;

    @Inject
    @SuppressWarnings("NullAway.Init") // the container fills the resource
    public TrailTrimmer(
            Jdbi jdbi,
            HeadTable heads,
            SecretKey key,
            Event<WorkspaceEvent> events,
            Clock clock,
            @ConfigProperty(name = "musterbook.audit.keep-days") int keepDays) {
        this.jdbi = jdbi;
        this.heads = heads;
        this.key = key;
        this.events = events;
        this.clock = clock;
        this.keepDays = keepDays;
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void trimAll() {
        if (keepDays == 0) {
            return;
        }
        var through = self.getBusinessObject(TrailTrimming.class); // so that each batch is a transaction
        for (var id : heads.olderThan(cutoff())) {
            var workspace = new WorkspaceId(id);
            boolean more;
            do {
                more = through.trimSome(workspace);
            } while (more);
            through.tell(workspace);
        }
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean trimSome(WorkspaceId workspace) {
        return jdbi.withHandle(handle -> {
            var head = heads.lock(handle, List.of(workspace.value())).get(workspace.value());
            if (head == null || !head.isTrue(key)) {
                return false; // what was changed from outside is evidence
            }
            long last = Math.min(lastOld(handle, head), head.baseSequence() + BATCH);
            if (last <= head.baseSequence()) {
                return false;
            }
            var hash = handle.createQuery(
                            "select hash from workspace.audit where workspace_id = :workspace and sequence = :last")
                    .bind("workspace", workspace.value())
                    .bind("last", last)
                    .map((row, context) -> Hash.of(row.getBytes("hash")))
                    .findOne();
            if (hash.isEmpty()) {
                return false;
            }
            delete(handle, workspace, last);
            heads.update(handle, List.of(head.trimmed(last, hash.get(), key)));
            return last == head.baseSequence() + BATCH;
        });
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void tell(WorkspaceId workspace) {
        heads.find(workspace.value())
                .filter(head -> head.baseSequence() > 0)
                .ifPresent(head -> events.fire(new AuditTrimmed(
                        workspace, new Actor.Machine(), clock.instant(), head.baseSequence(), keepDays)));
    }

    /** The last of the rows at the front that are all old; rows are in the order of their commits, nearly that of time. */
    private long lastOld(Handle handle, Head head) {
        return handle.createQuery(
                        "select min(sequence) from workspace.audit where workspace_id = :workspace and at >= :cutoff")
                .bind("workspace", head.workspace())
                .bind("cutoff", cutoff())
                .map((row, context) -> row.getObject(1, Long.class) == null ? head.sequence() : row.getLong(1) - 1)
                .one();
    }

    private static void delete(Handle handle, WorkspaceId workspace, long last) {
        handle.createUpdate("""
                        delete from workspace.audit_personal
                         where audit_id in (select id from workspace.audit
                                             where workspace_id = :workspace and sequence <= :last)
                        """)
                .bind("workspace", workspace.value())
                .bind("last", last)
                .execute();
        handle.createUpdate("delete from workspace.audit where workspace_id = :workspace and sequence <= :last")
                .bind("workspace", workspace.value())
                .bind("last", last)
                .execute();
    }

    private Instant cutoff() {
        return clock.instant().minus(Duration.ofDays(keepDays));
    }
}

package io.musterbook.workspace.internal.audit;

import io.musterbook.workspace.CurrentRequest;
import io.musterbook.workspace.Ids;
import io.musterbook.workspace.WorkspaceEvent;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Writes the audit trail. The rows of a transaction are written together just before it commits: one round trip, and
 * never a fact without its row. They wait there for {@link TrailSealing}, so that no transaction waits for another.
 */
@ApplicationScoped
public class AuditWriter {
    private static final Object PENDING = AuditWriter.class.getName() + ".pending";
    private static final int MAX_ACTOR = 80;
    private static final int MAX_ACTION = 64;
    private static final int MAX_TARGET = 320;

    private final Jdbi jdbi;
    private final Clock clock;
    private final CurrentRequest request;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transactions;

    @Inject
    AuditWriter(Jdbi jdbi, Clock clock, CurrentRequest request) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.request = request;
    }

    void on(@Observes WorkspaceEvent event) {
        pending().add(new Waiting(Ids.next(clock.instant()), event, requestId()));
    }

    @SuppressWarnings("unchecked") // only this class puts something under its own key
    private List<Waiting> pending() {
        var known = (@Nullable List<Waiting>) transactions.getResource(PENDING);
        if (known != null) {
            return known;
        }
        var rows = new ArrayList<Waiting>();
        transactions.putResource(PENDING, rows);
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                write(rows);
            }

            @Override
            public void afterCompletion(int status) {
                // the rows went the way of their transaction
            }
        });
        return rows;
    }

    private void write(List<Waiting> rows) {
        jdbi.useHandle(handle -> {
            var batch = handle.prepareBatch("""
                    insert into workspace.audit_waiting (id, workspace_id, at, actor, action, target, request_id, details,
                           personal)
                    values (:id, :workspace, :at, :actor, :action, :target, :request, :details,
                           :personal)
                    """);
            for (var row : rows) {
                var event = row.event();
                var details = Details.of(event);
                batch.bind("id", row.id())
                        .bind("workspace", event.workspace().value())
                        .bind("at", event.at())
                        .bind("actor", cut(event.actor().reference(), MAX_ACTOR))
                        .bind("action", cut(event.action(), MAX_ACTION))
                        .bind("target", cut(event.target(), MAX_TARGET))
                        .bindByType("request", row.request(), UUID.class)
                        .bind("details", details.open())
                        .bind("personal", details.personal())
                        .add();
            }
            batch.execute();
        });
    }

    private @Nullable UUID requestId() {
        try {
            return request.id().orElse(null);
        } catch (ContextNotActiveException background) {
            return null;
        }
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    private record Waiting(
            UUID id, WorkspaceEvent event, @Nullable UUID request) {}
}

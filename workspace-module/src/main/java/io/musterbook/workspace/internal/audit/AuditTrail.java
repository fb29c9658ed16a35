package io.musterbook.workspace.internal.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.musterbook.workspace.AuditFilter;
import io.musterbook.workspace.AuditRow;
import io.musterbook.workspace.Ids;
import io.musterbook.workspace.Page;
import io.musterbook.workspace.PageRequest;
import io.musterbook.workspace.WorkspaceEvent;
import io.musterbook.workspace.WorkspaceId;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The audit trail. The rows of a transaction are written together just before it commits: one round trip, and never a
 * fact without its row.
 */
@ApplicationScoped
public class AuditTrail {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};
    private static final Object PENDING = AuditTrail.class.getName() + ".pending";

    /** The longest value of a detail, in UTF-16 code units. */
    private static final int MAX_DETAIL = 512;

    private final Jdbi jdbi;
    private final Clock clock;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transactions;

    @Inject
    AuditTrail(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    void on(@Observes WorkspaceEvent event) {
        pending().add(new Row(Ids.next(clock.instant()), event));
    }

    /** One page of the trail, oldest first. */
    public Page<AuditRow> list(WorkspaceId workspace, AuditFilter filter, PageRequest page) {
        var sql = new StringBuilder("select id, sequence, at, actor, action, target, details from workspace.audit"
                + " where workspace_id = :workspace");
        appendIf(sql, page.after() != null, " and id > :after");
        appendIf(sql, filter.action() != null, " and action = :action");
        appendIf(sql, filter.target() != null, " and target = :target");
        appendIf(sql, filter.actor() != null, " and actor = :actor");
        sql.append(" order by id limit :limit");
        var rows = jdbi.withHandle(handle -> handle.createQuery(sql)
                .bind("workspace", workspace.value())
                .bind("after", page.after())
                .bind("action", filter.action())
                .bind("target", filter.target())
                .bind("actor", filter.actor())
                .bind("limit", page.limit() + 1)
                .map((row, context) -> new AuditRow(
                        row.getObject("id", UUID.class),
                        row.getObject("sequence", Long.class),
                        row.getTimestamp("at").toInstant(),
                        row.getString("actor"),
                        row.getString("action"),
                        row.getString("target"),
                        read(row.getString("details"))))
                .list());
        return page.page(rows, AuditRow::id);
    }

    @SuppressWarnings("unchecked") // only this class puts something under its own key
    private List<Row> pending() {
        var known = (@Nullable List<Row>) transactions.getResource(PENDING);
        if (known != null) {
            return known;
        }
        var rows = new ArrayList<Row>();
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

    private void write(List<Row> rows) {
        jdbi.useHandle(handle -> {
            var batch = handle.prepareBatch(
                    "insert into workspace.audit (id, workspace_id, at, actor, action, target, details)"
                            + " values (:id, :workspace, :at, :actor, :action, :target, :details)");
            for (var row : rows) {
                batch.bind("id", row.id())
                        .bind("workspace", row.event().workspace().value())
                        .bind("at", row.event().at())
                        .bind("actor", row.event().actor().reference())
                        .bind("action", row.event().action())
                        .bind("target", row.event().target())
                        .bind("details", print(row.event().details()))
                        .add();
            }
            batch.execute();
        });
    }

    private static void appendIf(StringBuilder sql, boolean wanted, String condition) {
        if (wanted) {
            sql.append(condition);
        }
    }

    private static String print(Map<String, String> details) {
        try {
            var cut = new TreeMap<String, String>();
            details.forEach((name, value) ->
                    cut.put(name, value.length() <= MAX_DETAIL ? value : value.substring(0, MAX_DETAIL) + "…"));
            return JSON.writeValueAsString(cut);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> read(String details) {
        try {
            return JSON.readValue(details, DETAILS);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Row(UUID id, WorkspaceEvent event) {}
}

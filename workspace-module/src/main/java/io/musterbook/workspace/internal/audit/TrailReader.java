package io.musterbook.workspace.internal.audit;

import io.musterbook.workspace.AuditFilter;
import io.musterbook.workspace.AuditRow;
import io.musterbook.workspace.Page;
import io.musterbook.workspace.PageRequest;
import io.musterbook.workspace.WorkspaceId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Reads the trail for people and programs: sealed rows, and those that wait for their seal. */
@ApplicationScoped
public class TrailReader {
    private static final String SEALED = """
            select a.id, a.sequence, a.at, a.actor, a.action, a.target, a.request_id, a.details,
                   p.content as personal, p.erased_at
              from workspace.audit a left join workspace.audit_personal p on p.audit_id = a.id
             where a.workspace_id = :workspace
            """;

    private static final String WAITING = """
            select a.id, cast(null as bigint) as sequence, a.at, a.actor, a.action, a.target, a.request_id, a.details,
                   a.personal, cast(null as timestamp(6) with time zone) as erased_at
              from workspace.audit_waiting a
             where a.workspace_id = :workspace
            """;

    private final Jdbi jdbi;

    @Inject
    TrailReader(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** One page, oldest first. */
    public Page<AuditRow> oldest(WorkspaceId workspace, AuditFilter filter, PageRequest page) {
        return page(workspace, filter, page, " and a.id > :after", "id");
    }

    /** One page, newest first. */
    public Page<AuditRow> newest(WorkspaceId workspace, AuditFilter filter, PageRequest page) {
        return page(workspace, filter, page, " and a.id < :after", "id desc");
    }

    /** The sealed rows that follow a place in the chain, in its order. */
    List<AuditRow> sealed(WorkspaceId workspace, AuditFilter filter, long after, long until, int limit) {
        var sql = SEALED + " and a.sequence > :after and a.sequence <= :until" + conditions(filter, "p.content")
                + " order by a.sequence limit :limit";
        return jdbi.withHandle(handle -> bind(handle.createQuery(sql), workspace, filter)
                .bind("after", after)
                .bind("until", until)
                .bind("limit", limit)
                .map((row, context) -> read(row))
                .list());
    }

    /** One statement for both tables, so that a row that is being sealed is seen once. */
    private Page<AuditRow> page(
            WorkspaceId workspace, AuditFilter filter, PageRequest page, String following, String order) {
        var from = page.after() == null ? "" : following;
        var cut = " order by " + order + " limit :limit";
        var sql = "select * from ((" + SEALED + from + conditions(filter, "p.content") + cut + ") union all (" + WAITING
                + from + conditions(filter, "a.personal") + cut + ")) rows_of_both" + cut;
        var rows = jdbi.withHandle(handle -> bind(handle.createQuery(sql), workspace, filter)
                .bind("after", page.after())
                .bind("limit", page.limit() + 1)
                .map((row, context) -> read(row))
                .list());
        return page.page(rows, AuditRow::id);
    }

    private static String conditions(AuditFilter filter, String personal) {
        return condition("action", filter.action())
                + condition("target", filter.target())
                + condition("actor", filter.actor())
                + (filter.from() == null ? "" : " and a.at >= :from")
                + (filter.until() == null ? "" : " and a.at < :until_time")
                + (filter.text() == null ? "" : " and " + personal + " ilike :text escape '!'");
    }

    private static String condition(String column, @Nullable String wanted) {
        if (wanted == null) {
            return "";
        }
        return " and a." + column + (wanted.endsWith("*") ? " like :" + column + " escape '!'" : " = :" + column);
    }

    private static Query bind(Query query, WorkspaceId workspace, AuditFilter filter) {
        return query.bind("workspace", workspace.value())
                .bind("action", pattern(filter.action()))
                .bind("target", pattern(filter.target()))
                .bind("actor", pattern(filter.actor()))
                .bind("from", filter.from())
                .bind("until_time", filter.until())
                .bind("text", filter.text() == null ? null : "%" + literal(filter.text()) + "%");
    }

    private static @Nullable String pattern(@Nullable String wanted) {
        return wanted == null || !wanted.endsWith("*")
                ? wanted
                : literal(wanted.substring(0, wanted.length() - 1)) + "%";
    }

    private static String literal(String text) {
        return text.strip().replaceAll("([!%_])", "!$1");
    }

    private static AuditRow read(ResultSet row) throws SQLException {
        return new AuditRow(
                row.getObject("id", UUID.class),
                row.getObject("sequence", Long.class),
                row.getTimestamp("at").toInstant(),
                row.getString("actor"),
                row.getString("action"),
                row.getString("target"),
                row.getObject("request_id", UUID.class),
                Details.read(row.getString("details"), row.getString("personal")),
                row.getTimestamp("erased_at") != null);
    }
}

package io.musterbook.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * How many rows PostgreSQL touches for the people that a directory sends, from the request to the mail and the sealed
 * audit row. It counts itself, so a statement that scans is seen wherever it runs, in a request or in a task.
 */
class RowsReadST {
    private static final int GROWN = 1_000;
    private static final int MEASURED = 25;

    /** What comes and goes leaves dead rows, which count until they are vacuumed, however many people there are. */
    private static final Set<String> QUEUES = Set.of("audit_waiting", "scheduled_tasks", "tally_delta");

    private final String url = Postgres.newDatabase();
    private int people;

    @Test
    void a_person_costs_no_more_rows_in_a_large_directory_than_in_a_small_one() {
        var settings = new HashMap<>(Database.POSTGRESQL.settings());
        settings.put("MUSTERBOOK_DB_URL", url);
        try (var server = RunningServer.start("rows-read", settings)) {
            var tenant = server.operator().directoryOnly("grown", 10 * GROWN);
            var scim = tenant.connect();
            arrive(tenant, scim, "first", MEASURED);
            var small = rowsReadFor(tenant, scim, "few");
            arrive(tenant, scim, "grown", GROWN);
            var large = rowsReadFor(tenant, scim, "many");

            large.keySet().removeAll(QUEUES);
            large.replaceAll((table, rows) -> rows - small.getOrDefault(table, 0L));
            assertThat(large)
                    .as("rows of each table that %d people cost more among %d than among a few", MEASURED, GROWN)
                    .allSatisfy((table, rows) -> assertThat(rows).as(table).isLessThan(MEASURED * GROWN / 4));
        }
    }

    private Map<String, Long> rowsReadFor(Tenant tenant, Scim scim, String name) {
        analyze();
        var before = rowsRead();
        for (var id : arrive(tenant, scim, name, MEASURED)) {
            scim.get("/Users/" + id).expect(200);
            scim.patchActive(id, false).expect(200);
        }
        awaitQuiet();
        var read = rowsRead();
        read.replaceAll((table, rows) -> rows - before.getOrDefault(table, 0L));
        return read;
    }

    /** Creates people and waits until all that follows has happened. */
    private List<String> arrive(Tenant tenant, Scim scim, String name, int arriving) {
        var ids = AtOnce.run(
                        4,
                        part -> IntStream.range(0, arriving)
                                .filter(number -> number % 4 == part)
                                .mapToObj(number -> scim.create(tenant.address(name + number)))
                                .toList())
                .stream()
                .flatMap(List::stream)
                .toList();
        people += arriving;
        awaitQuiet();
        return ids;
    }

    /**
     * Waits until each person has a mail and the trail is sealed, as PostgreSQL counts it: a connection tells what it did
     * within seconds, and then all of it, what it read with what it wrote.
     */
    private void awaitQuiet() {
        var missing = "select 'people', " + people + " - " + written("directory_user") + " union all select 'mails', "
                + people + " - " + written("demo_mail") + " union all select 'sealed rows', "
                + written("audit_waiting") + " - " + written("audit");
        assertThat(Eventually.get(
                        Duration.ofMinutes(2),
                        () -> query(missing),
                        found -> found.values().stream().allMatch(count -> count <= 0)))
                .as("what PostgreSQL has not counted yet")
                .allSatisfy((what, count) -> assertThat(count).as(what).isNotPositive());
    }

    private static String written(String table) {
        return "(select n_tup_ins from pg_stat_user_tables where relname = '" + table + "')";
    }

    /** By table. */
    private Map<String, Long> rowsRead() {
        return query("select relname, seq_tup_read + coalesce((select sum(idx_tup_read) from pg_stat_user_indexes i"
                + " where i.relid = t.relid), 0) from pg_stat_user_tables t");
    }

    private Map<String, Long> query(String sql) {
        try (var connection = DriverManager.getConnection(url, Postgres.USER, "");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new TreeMap<String, Long>();
            while (rows.next()) {
                found.merge(rows.getString(1), rows.getLong(2), Long::sum);
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private void analyze() {
        try (var connection = DriverManager.getConnection(url, Postgres.USER, "");
                var statement = connection.createStatement()) {
            statement.execute("analyze");
        } catch (SQLException e) {
            throw new IllegalStateException("analyze", e);
        }
    }
}

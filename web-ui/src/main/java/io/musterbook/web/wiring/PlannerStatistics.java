package io.musterbook.web.wiring;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.musterbook.web.settings.DatabaseSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/**
 * Tells PostgreSQL how large its tables have become. Its own autovacuum comes once a minute, and until then it runs plans
 * that it made when the tables were empty: any index will do there, also one that reads the whole directory for each
 * person of a first import. H2 keeps its statistics itself.
 */
@ApplicationScoped
class PlannerStatistics {
    private static final Duration PAUSE = Duration.ofSeconds(3);

    /** Those that have doubled since they were last analyzed, but for tables so small that every plan is quick. */
    private static final String OUTGROWN = """
            select format('%I.%I', t.schemaname, t.relname)
              from pg_stat_user_tables t join pg_class c on c.oid = t.relid
             where t.schemaname in (<schemas>) and t.n_live_tup > 100 + 2 * greatest(c.reltuples, 0)
            """;

    @Produces
    @Singleton
    Task<Void> refreshStatistics(Jdbi jdbi) {
        return Tasks.recurring("refresh-statistics", FixedDelay.of(PAUSE)).execute((instance, context) -> {
            if (DatabaseSettings.current().isPostgres()) {
                refresh(jdbi);
            }
        });
    }

    /** As often as a table doubles, so the work stays small beside the writes that made it grow. */
    private static void refresh(Jdbi jdbi) {
        var outgrown = jdbi.withHandle(handle -> handle.createQuery(OUTGROWN)
                .bindList("schemas", List.of(Database.SCHEMAS))
                .mapTo(String.class)
                .list());
        for (var table : outgrown) {
            jdbi.useHandle(handle -> handle.execute("analyze (skip_locked) " + table));
        }
    }
}

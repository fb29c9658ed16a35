package io.musterbook.web.wiring;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.DefaultJdbcCustomization;
import com.github.kagkarlsson.scheduler.serializer.JacksonSerializer;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import io.musterbook.web.settings.DatabaseSettings;
import io.musterbook.workspace.WorkWaiting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Runs the tasks of all modules: at least once, on whichever node claims them. */
@ApplicationScoped
public class BackgroundWork {
    static final String TABLE = "installation.scheduled_tasks";
    private static final int THREADS = 4;

    private final DataSource dataSource;
    private final Instance<Task<?>> tasks;
    private volatile @Nullable Scheduler scheduler;

    @Inject
    BackgroundWork(DataSource dataSource, @Any Instance<Task<?>> tasks) {
        this.dataSource = dataSource;
        this.tasks = tasks;
    }

    /** Schedules in the caller's transaction. */
    @Produces
    @ApplicationScoped
    SchedulerClient client() {
        return SchedulerClient.Builder.create(dataSource, known())
                .serializer(new JacksonSerializer())
                .jdbcCustomization(new DefaultJdbcCustomization(true)) // times in UTC, as the scheduler keeps them
                .tableName(TABLE)
                .enablePriority()
                .build();
    }

    void start() {
        var recurring = new ArrayList<RecurringTask<?>>();
        var others = new ArrayList<Task<?>>();
        for (var task : known()) {
            if (task instanceof RecurringTask<?> startsByItself) {
                recurring.add(startsByItself);
            } else {
                others.add(task);
            }
        }
        var builder = Scheduler.create(dataSource, others)
                .startTasks(recurring)
                .tableName(TABLE)
                .serializer(new JacksonSerializer())
                .threads(THREADS)
                .enablePriority() // a letter that somebody waits for goes before invitations
                .pollingInterval(Duration.ofSeconds(1)) // the audit trail is sealed within two seconds
                .heartbeatInterval(Duration.ofSeconds(5))
                .missedHeartbeatsLimit(4)
                .shutdownMaxWait(Duration.ofSeconds(10))
                .schedulerName(new SchedulerName.Fixed(
                        "node-" + ProcessHandle.current().pid()))
                .alwaysPersistTimestampInUTC();
        if (DatabaseSettings.current().isPostgres()) {
            builder.pollUsingLockAndFetch(0.5, 1.0);
        }
        var built = builder.build();
        built.start();
        scheduler = built;
    }

    void stop() {
        var running = scheduler;
        if (running != null) {
            running.stop();
        }
    }

    /** Wakes the scheduler after the commit that gave it work; it would find the work by itself a little later. */
    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) WorkWaiting event) {
        var running = scheduler;
        if (running != null) {
            running.triggerCheckForDueExecutions();
        }
    }

    private List<Task<?>> known() {
        var all = new ArrayList<Task<?>>();
        tasks.forEach(all::add);
        return all;
    }
}

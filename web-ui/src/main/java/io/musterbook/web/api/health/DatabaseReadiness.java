package io.musterbook.web.api.health;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Up while the database answers within a second and the process was not told to end. */
@Readiness
@ApplicationScoped
public class DatabaseReadiness implements HealthCheck {
    private static final Logger LOG = Logger.getLogger(DatabaseReadiness.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    @Resource
    private ManagedExecutorService threads;

    private final DataSource database;
    private final Draining draining;
    private final SingleFlight question;

    @Inject
    public DatabaseReadiness(DataSource database, Draining draining) {
        this.database = database;
        this.draining = draining;
        this.question = new SingleFlight(task -> threads.execute(task), this::answers, PATIENCE);
    }

    @Override
    public HealthCheckResponse call() {
        boolean leaving = draining.hasBegun();
        boolean up = !leaving && question.ask();
        return HealthCheckResponse.named("musterbook")
                .withData("database", leaving ? "not asked" : up ? "answers" : "does not answer within 1 s")
                .withData("draining", leaving)
                .status(up)
                .build();
    }

    private boolean answers() {
        try (var connection = database.getConnection()) {
            return connection.isValid((int) PATIENCE.toSeconds());
        } catch (SQLException e) {
            LOG.log(Level.FINE, "The database does not answer", e);
            return false;
        }
    }
}

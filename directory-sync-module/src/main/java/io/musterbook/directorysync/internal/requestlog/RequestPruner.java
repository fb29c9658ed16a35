package io.musterbook.directorysync.internal.requestlog;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps the log as long as the setting says, and no longer. */
@Stateless
@Local(RequestPruning.class)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RequestPruner implements RequestPruning {
    /** How many entries one transaction deletes. */
    private static final int BATCH = 1_000;

    private final RequestTable table;
    private final Clock clock;
    private final int days;

    @Inject
    public RequestPruner(
            RequestTable table, Clock clock, @ConfigProperty(name = "musterbook.directory.request-log-days") int days) {
        this.table = table;
        this.clock = clock;
        this.days = days;
    }

    @Override
    public boolean pruneSome() {
        return table.deleteBefore(clock.instant().minus(Duration.ofDays(days)), BATCH) == BATCH;
    }
}

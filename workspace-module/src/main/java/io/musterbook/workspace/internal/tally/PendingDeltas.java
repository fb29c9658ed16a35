package io.musterbook.workspace.internal.tally;

import io.musterbook.workspace.Ids;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * What the transaction in hand has counted so far. Written in one round trip just before it commits: a created person is
 * counted twice, as a seat and as a user of its connection.
 */
@ApplicationScoped
public class PendingDeltas {
    private static final Object PENDING = PendingDeltas.class.getName() + ".pending";

    private final Jdbi jdbi;
    private final Clock clock;

    /** Null outside a container. */
    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private @Nullable TransactionSynchronizationRegistry transactions;

    @Inject
    public PendingDeltas(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Counts; at once where there is no transaction to wait for. */
    void add(UUID tally, long delta) {
        if (transactions == null || transactions.getTransactionKey() == null) {
            write(new LinkedHashMap<>(Map.of(tally, delta)));
        } else {
            open(transactions).merge(tally, delta, Long::sum);
        }
    }

    /** What this transaction has counted and nobody else can see yet. */
    public long of(UUID tally) {
        if (transactions == null || transactions.getTransactionKey() == null) {
            return 0;
        }
        var pending = known(transactions);
        return pending == null ? 0 : pending.getOrDefault(tally, 0L);
    }

    private Map<UUID, Long> open(TransactionSynchronizationRegistry registry) {
        var known = known(registry);
        if (known != null) {
            return known;
        }
        var deltas = new LinkedHashMap<UUID, Long>();
        registry.putResource(PENDING, deltas);
        registry.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                write(deltas);
            }

            @Override
            public void afterCompletion(int status) {
                // the deltas went the way of their transaction
            }
        });
        return deltas;
    }

    @SuppressWarnings("unchecked") // only this class puts something under its own key
    private static @Nullable Map<UUID, Long> known(TransactionSynchronizationRegistry registry) {
        return (Map<UUID, Long>) registry.getResource(PENDING);
    }

    private void write(Map<UUID, Long> deltas) {
        deltas.values().removeIf(delta -> delta == 0);
        if (deltas.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> {
            var batch = handle.prepareBatch(
                    "insert into workspace.tally_delta (id, tally_id, delta) values (:id, :tally, :delta)");
            deltas.forEach((tally, delta) -> batch.bind("id", Ids.next(clock.instant()))
                    .bind("tally", tally)
                    .bind("delta", delta)
                    .add());
            batch.execute();
        });
    }
}

package io.musterbook.workspace.internal.tally;

import io.musterbook.workspace.Tallies;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Tallies in two tables: {@code tally} holds the folded base, {@code tally_delta} what is not folded yet. */
@Stateless
@Local({Tallies.class, Folding.class})
public class FoldedTallies implements Tallies, Folding {
    /** How many deltas one fold takes at most, so that it never holds a row for long. */
    private static final int FOLD_SIZE = 2_000;

    private final Jdbi jdbi;
    private final PendingDeltas pending;

    @Inject
    public FoldedTallies(Jdbi jdbi, PendingDeltas pending) {
        this.jdbi = jdbi;
        this.pending = pending;
    }

    @Override
    public void add(UUID tally, long delta) {
        pending.add(tally, delta);
    }

    @Override
    public long read(UUID tally) {
        long stored = jdbi.withHandle(handle ->
                handle.createQuery("""
                        select coalesce((select base from workspace.tally where id = :tally), 0)
                             + coalesce((select sum(delta) from workspace.tally_delta where tally_id = :tally), 0)
                        """).bind("tally", tally).mapTo(long.class).one());
        return stored + pending.of(tally);
    }

    @Override
    public void fold() {
        jdbi.useHandle(handle -> handle.createQuery("select distinct tally_id from workspace.tally_delta")
                .mapTo(UUID.class)
                .forEach(tally -> fold(handle, tally)));
    }

    private static void fold(Handle handle, UUID tally) {
        handle.createUpdate("insert into workspace.tally (id, base) values (:tally, 0) on conflict do nothing")
                .bind("tally", tally)
                .execute();
        handle.createQuery("select base from workspace.tally where id = :tally for update")
                .bind("tally", tally)
                .mapTo(long.class)
                .one();
        var deltas = handle.createQuery(
                        "select id, delta from workspace.tally_delta where tally_id = :tally order by id limit :size")
                .bind("tally", tally)
                .bind("size", FOLD_SIZE)
                .map((row, context) -> new Delta(row.getObject("id", UUID.class), row.getLong("delta")))
                .list();
        if (deltas.isEmpty()) {
            return;
        }
        handle.createUpdate("update workspace.tally set base = base + :sum where id = :tally")
                .bind("sum", deltas.stream().mapToLong(Delta::delta).sum())
                .bind("tally", tally)
                .execute();
        handle.createUpdate("delete from workspace.tally_delta where id in (<ids>)")
                .bindList("ids", deltas.stream().map(Delta::id).toList())
                .execute();
    }

    private record Delta(UUID id, long delta) {}
}

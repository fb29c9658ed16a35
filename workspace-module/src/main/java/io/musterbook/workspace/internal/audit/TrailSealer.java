package io.musterbook.workspace.internal.audit;

import io.musterbook.workspace.SecretKey;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/**
 * Takes rows from where transactions left them, gives each the next number of its workspace and chains it. Only
 * committed rows are seen, so a number is never lost to a rollback, and whoever commits late gets a later one. One seals
 * at a time: a second one would take what arrived later and could be done first.
 */
@Stateless
@Local(TrailSealing.class)
public class TrailSealer implements TrailSealing {
    /** How many rows one transaction seals. */
    static final int BATCH = 1_000;

    private static final Logger LOG = Logger.getLogger(TrailSealer.class.getName());
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Workspaces whose chain is known to be wrong; said once a process. */
    private static final Set<UUID> BROKEN = ConcurrentHashMap.newKeySet();

    private final Jdbi jdbi;
    private final HeadTable heads;
    private final SecretKey key;

    @Inject
    public TrailSealer(Jdbi jdbi, HeadTable heads, SecretKey key) {
        this.jdbi = jdbi;
        this.heads = heads;
        this.key = key;
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean sealSome() {
        return jdbi.withHandle(handle -> {
            if (!somethingWaits(handle)) {
                return false;
            }
            awaitTurn(handle);
            var waiting = takeOut(handle);
            if (waiting.isEmpty()) {
                return false;
            }
            var workspaces = waiting.stream().map(row -> row.fact().workspace()).collect(Collectors.toSet());
            var moved = heads.lock(handle, workspaces);
            moved.replaceAll((workspace, head) -> head.isTrue(key) ? head : behind(handle, head));
            insert(handle, waiting, moved);
            heads.update(handle, moved.values());
            return waiting.size() == BATCH;
        });
    }

    /** True also while somebody else is sealing it, so that who is told "nothing waits" finds it sealed. */
    private static boolean somethingWaits(Handle handle) {
        return handle.createQuery("select exists (select 1 from workspace.audit_waiting)")
                .mapTo(boolean.class)
                .one();
    }

    private static void awaitTurn(Handle handle) {
        handle.createQuery("select id from workspace.audit_turn for update")
                .mapTo(int.class)
                .one();
    }

    private static List<Waiting> takeOut(Handle handle) {
        var waiting = handle.createQuery("select arrival, " + Fact.COLUMNS + ", personal from workspace.audit_waiting"
                        + " order by arrival limit :size")
                .bind("size", BATCH)
                .map((row, context) ->
                        Waiting.of(row.getLong("arrival"), Fact.read(row, null), row.getString("personal")))
                .list();
        // One by one in a batch: H2 does not use its index for an array of keys.
        var taken = handle.prepareBatch("delete from workspace.audit_waiting where arrival = :arrival");
        waiting.forEach(row -> taken.bind("arrival", row.arrival()).add());
        if (taken.size() > 0) {
            taken.execute();
        }
        return waiting;
    }

    private void insert(Handle handle, List<Waiting> waiting, Map<UUID, Head> moved) {
        var rows = handle.prepareBatch("""
                insert into workspace.audit (id, workspace_id, sequence, at, actor, action, target, request_id, details,
                       personal_hash, hash)
                values (:id, :workspace, :sequence, :at, :actor, :action, :target, :request, :details,
                       :personalHash, :hash)
                """);
        var people = handle.prepareBatch("insert into workspace.audit_personal (audit_id, workspace_id, salt, content)"
                + " values (:id, :workspace, :salt, :content)");
        for (var row : waiting) {
            var fact = row.fact();
            var head = moved.computeIfPresent(fact.workspace(), (workspace, before) -> follow(before, fact));
            if (head == null) {
                throw new IllegalStateException("no head was locked for " + fact.workspace());
            }
            add(rows, fact, head);
            if (row.salt() != null) {
                people.bind("id", fact.id())
                        .bind("workspace", fact.workspace())
                        .bind("salt", row.salt().bytes())
                        .bind("content", row.personal())
                        .add();
            }
        }
        rows.execute();
        if (people.size() > 0) {
            people.execute();
        }
    }

    private Head follow(Head before, Fact fact) {
        long sequence = before.sequence() + 1;
        return before.moved(sequence, Chain.next(before.hash(), sequence, fact), key);
    }

    private static void add(PreparedBatch rows, Fact fact, Head head) {
        rows.bind("id", fact.id())
                .bind("workspace", fact.workspace())
                .bind("sequence", head.sequence())
                .bind("at", fact.at())
                .bind("actor", fact.actor())
                .bind("action", fact.action())
                .bind("target", fact.target())
                .bindByType("request", fact.request(), UUID.class)
                .bind("details", fact.details())
                .bind("personalHash", bytes(fact.personalHash()))
                .bind("hash", head.hash().bytes())
                .add();
    }

    /** Goes on behind whatever stands there, so that new facts are numbered; the head stays wrong and says so. */
    private static Head behind(Handle handle, Head head) {
        if (BROKEN.add(head.workspace())) {
            LOG.log(
                    Level.SEVERE,
                    "The audit trail of workspace {0} was changed from outside, or sealed with another secret key."
                            + " Run: bin/musterbook verify-audit --all",
                    head.workspace());
        }
        var last = handle.createQuery("select sequence, hash from workspace.audit where workspace_id = :workspace"
                        + " and sequence > :sequence order by sequence desc limit 1")
                .bind("workspace", head.workspace())
                .bind("sequence", head.sequence())
                .map((row, context) -> new Head(
                        head.workspace(),
                        row.getLong("sequence"),
                        Hash.of(row.getBytes("hash")),
                        head.baseSequence(),
                        head.baseHash(),
                        Hash.NONE,
                        false))
                .findOne();
        return last.orElse(head);
    }

    private static byte @Nullable [] bytes(@Nullable Hash hash) {
        return hash == null ? null : hash.bytes();
    }

    /** A row on its way into the chain, with the salt of what names a person in it. */
    private record Waiting(
            long arrival,
            Fact fact,
            @Nullable String personal,
            @Nullable Hash salt) {
        static Waiting of(long arrival, Fact open, @Nullable String personal) {
            if (personal == null) {
                return new Waiting(arrival, open, null, null);
            }
            var bytes = new byte[Hash.LENGTH];
            RANDOM.nextBytes(bytes);
            var salt = Hash.of(bytes);
            var fact = new Fact(
                    open.id(),
                    open.workspace(),
                    open.at(),
                    open.actor(),
                    open.action(),
                    open.target(),
                    open.request(),
                    open.details(),
                    Hash.salted(bytes, personal));
            return new Waiting(arrival, fact, personal, salt);
        }
    }
}

package io.musterbook.workspace.internal.audit;

import io.musterbook.workspace.AuditVerdict;
import io.musterbook.workspace.SecretKey;
import io.musterbook.workspace.WorkspaceId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/**
 * Checks a chain from its beginning to its head. Sealed rows never change, so it needs no transaction: it walks up to
 * where the head was when it began.
 */
@ApplicationScoped
class TrailCheck {
    /** How many rows are held at a time. */
    static final int CHUNK = 1_000;

    /** How often a check begins anew because rows were trimmed under it. */
    private static final int ATTEMPTS = 3;

    private final Jdbi jdbi;
    private final HeadTable heads;
    private final SecretKey key;

    @Inject
    TrailCheck(Jdbi jdbi, HeadTable heads, SecretKey key) {
        this.jdbi = jdbi;
        this.heads = heads;
        this.key = key;
    }

    /** Walks the chain. Only committed, sealed rows are looked at. */
    AuditVerdict verify(WorkspaceId workspace) {
        for (int attempt = 1; ; attempt++) {
            var head = heads.find(workspace.value());
            if (head.isEmpty()) {
                return new AuditVerdict(
                        false, 0, 0, 0, 0, Hash.NONE.hex(), null, "The trail is gone: not even its end is there.");
            }
            var verdict = walk(head.get());
            if (verdict.verified() || attempt == ATTEMPTS || isSameBase(head.get())) {
                return verdict;
            }
        }
    }

    private boolean isSameBase(Head before) {
        return heads.find(before.workspace())
                .filter(now -> now.baseSequence() == before.baseSequence())
                .isPresent();
    }

    private AuditVerdict walk(Head head) {
        var walk = new TrailWalk(head, key);
        List<SealedRow> rows;
        do {
            rows = rows(head, walk.sequence());
            for (var row : rows) {
                var fault = walk.fault(row);
                if (fault != null) {
                    return walk.broken(fault);
                }
            }
        } while (rows.size() == CHUNK);
        return walk.end();
    }

    private List<SealedRow> rows(Head head, long after) {
        return jdbi.withHandle(handle -> handle.createQuery(SealedRow.SELECT
                        + " where a.workspace_id = :workspace and a.sequence > :after and a.sequence <= :until"
                        + " order by a.sequence limit :limit")
                .bind("workspace", head.workspace())
                .bind("after", after)
                .bind("until", head.sequence())
                .bind("limit", CHUNK)
                .map((row, context) -> SealedRow.read(row))
                .list());
    }
}

package io.musterbook.directorysync.internal.decisions;

import io.musterbook.directorysync.BatchWork.Kind;
import io.musterbook.directorysync.CandidateReason;
import io.musterbook.directorysync.internal.connection.TenantTable;
import io.musterbook.directorysync.internal.work.Work;
import io.musterbook.directorysync.internal.work.WorkStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Answers for everybody with one reason. */
@ApplicationScoped
class AnswerSteps implements WorkStep {
    private static final Set<Kind> KINDS = Set.of(Kind.APPLY_PLAN, Kind.SET_ASIDE, Kind.LET_IN, Kind.KEEP_APART);

    private final OpenUserTable table;
    private final TenantTable tenants;
    private final Settlement settlement;

    @Inject
    AnswerSteps(OpenUserTable table, TenantTable tenants, Settlement settlement) {
        this.table = table;
        this.tenants = tenants;
        this.settlement = settlement;
    }

    @Override
    public boolean does(Kind kind) {
        return KINDS.contains(kind);
    }

    @Override
    public List<UUID> next(Work work, int limit) {
        return table.next(work.connection(), CandidateReason.valueOf(work.words()), work.cursor(), limit);
    }

    @Override
    public void handle(Work work, List<UUID> users) {
        boolean letIn = work.kind() == Kind.APPLY_PLAN || work.kind() == Kind.LET_IN;
        tenants.of(work.connection()).ifPresent(known -> settlement.answer(known.tenant(), users, letIn, work.actor()));
    }

    @Override
    public boolean mayPass() {
        return true;
    }
}

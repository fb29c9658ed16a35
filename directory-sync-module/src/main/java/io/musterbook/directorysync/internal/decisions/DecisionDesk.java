package io.musterbook.directorysync.internal.decisions;

import io.musterbook.directorysync.BatchWork;
import io.musterbook.directorysync.CandidateReason;
import io.musterbook.directorysync.DirectoryDecisions;
import io.musterbook.directorysync.PlanLacksDirectorySync;
import io.musterbook.directorysync.internal.connection.Tenant;
import io.musterbook.directorysync.internal.connection.TenantTable;
import io.musterbook.directorysync.internal.work.WorkOrders;
import io.musterbook.directorysync.internal.work.WorkTable;
import io.musterbook.workspace.Actor;
import io.musterbook.workspace.Page;
import io.musterbook.workspace.PageRequest;
import io.musterbook.workspace.WorkspaceId;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where admins decide about people whom the directory named. */
@Stateless
public class DecisionDesk implements DirectoryDecisions {
    private static final Duration SHOWN_AFTER_ITS_END = Duration.ofHours(1);

    private final TenantTable tenants;
    private final OpenUserTable table;
    private final PlanReading reading;
    private final Settlement settlement;
    private final WorkOrders orders;
    private final WorkTable works;
    private final Clock clock;

    @Inject
    public DecisionDesk(
            TenantTable tenants,
            OpenUserTable table,
            PlanReading reading,
            Settlement settlement,
            WorkOrders orders,
            WorkTable works,
            Clock clock) {
        this.tenants = tenants;
        this.table = table;
        this.reading = reading;
        this.settlement = settlement;
        this.orders = orders;
        this.works = works;
        this.clock = clock;
    }

    @Override
    public List<Pile> piles(WorkspaceId workspace) {
        return tenants.of(workspace)
                .map(known -> table.piles(known.tenant().connection()))
                .orElse(List.of());
    }

    @Override
    public Page<PlanEntry> plan(WorkspaceId workspace, PageRequest page) {
        return tenants.of(workspace)
                .map(known -> reading.plan(known.tenant(), page))
                .orElseGet(() -> new Page<>(List.of(), null));
    }

    @Override
    public Page<LinkCandidate> candidates(WorkspaceId workspace, @Nullable CandidateReason reason, PageRequest page) {
        return tenants.of(workspace)
                .map(known -> reading.candidates(known.tenant(), reason, page))
                .orElseGet(() -> new Page<>(List.of(), null));
    }

    @Override
    public void answer(WorkspaceId workspace, UUID user, boolean letIn, Actor actor) {
        settlement.answer(answering(workspace, letIn), List.of(user), letIn, actor);
    }

    @Override
    public void answerAll(WorkspaceId workspace, CandidateReason reason, boolean letIn, Actor actor) {
        var tenant = answering(workspace, letIn);
        int people = table.count(tenant.connection(), reason);
        if (people > 0) {
            orders.begin(tenant.connection(), workspace, kind(reason, letIn), reason.name(), people, actor);
        }
    }

    @Override
    public Optional<BatchWork> work(WorkspaceId workspace) {
        return works.newest(workspace, clock.instant().minus(SHOWN_AFTER_ITS_END));
    }

    private Tenant answering(WorkspaceId workspace, boolean letIn) {
        var known = tenants.required(workspace);
        if (letIn && !known.entitled()) {
            throw new PlanLacksDirectorySync(workspace);
        }
        return known.tenant();
    }

    private static BatchWork.Kind kind(CandidateReason reason, boolean letIn) {
        if (reason == CandidateReason.PREVIEW) {
            return letIn ? BatchWork.Kind.APPLY_PLAN : BatchWork.Kind.SET_ASIDE;
        }
        return letIn ? BatchWork.Kind.LET_IN : BatchWork.Kind.KEEP_APART;
    }
}

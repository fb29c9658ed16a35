package io.musterbook.workspace.internal.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.musterbook.workspace.AuditRow;
import io.musterbook.workspace.AuditVerdict;
import io.musterbook.workspace.Ids;
import io.musterbook.workspace.WorkspaceId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The order in which rows are sealed, on both databases. */
class SealingTest {
    /** Made in 2023: {@link Ids} would not go back in one process. */
    private static final UUID UUID_OF_A_SLOW_CLOCK = UUID.fromString("018bcfe5-6800-7000-8000-000000000001");

    private final WorkspaceId acme = new WorkspaceId(Ids.next(TestTrail.NOW));
    private final WorkspaceId northwind = new WorkspaceId(Ids.next(TestTrail.NOW));

    @ParameterizedTest
    @EnumSource
    void rows_are_numbered_without_a_gap_in_each_workspace(TestTrail.Kind kind) {
        var trail = new TestTrail(kind);
        trail.open(acme);
        trail.open(northwind);
        trail.invite(acme, 1);
        SealingRounds.run(trail.sealing());
        trail.invite(northwind, 1);
        trail.invite(acme, 2);
        SealingRounds.run(trail.sealing());

        assertThat(trail.sequences(acme)).containsExactly(1L, 2L, 3L);
        assertThat(trail.sequences(northwind)).containsExactly(1L, 2L);
        assertThat(trail.count("audit_waiting")).isZero();
        assertThat(trail.verify(acme)).matches(AuditVerdict::verified).matches(verdict -> verdict.rows() == 3);
        assertThat(trail.verify(northwind).verified()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void ten_thousand_rows_are_sealed_within_seconds(TestTrail.Kind kind) {
        var trail = new TestTrail(kind);
        trail.open(acme);
        trail.burst(acme, 10_000);
        long start = System.nanoTime();
        SealingRounds.run(trail.sealing());
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
        assertThat(trail.verify(acme)).matches(AuditVerdict::verified).matches(verdict -> verdict.rows() == 10_001);
    }

    @ParameterizedTest
    @EnumSource
    void several_nodes_seal_at_once_without_a_hole_or_a_double(TestTrail.Kind kind) throws Exception {
        var trail = new TestTrail(kind);
        trail.open(acme);
        SealingRounds.run(trail.sealing());
        trail.burst(acme, 5_000);
        var nodes = Executors.newFixedThreadPool(3);
        try {
            Callable<Boolean> node = () -> {
                SealingRounds.run(trail.sealing());
                return true;
            };
            for (var done : nodes.invokeAll(List.of(node, node, node))) {
                assertThat(done.get()).isTrue();
            }
        } finally {
            nodes.shutdown();
        }
        SealingRounds.run(trail.sealing());
        assertThat(trail.verify(acme)).matches(AuditVerdict::verified).matches(verdict -> verdict.rows() == 5_001);
    }

    @ParameterizedTest
    @EnumSource
    void a_row_never_overtakes_one_that_was_committed_before_it_was_written(TestTrail.Kind kind) throws Exception {
        var trail = new TestTrail(kind);
        var writing = new AtomicBoolean(true);
        var opened = Stream.generate(() -> new WorkspaceId(Ids.next(TestTrail.NOW)))
                .limit(60)
                .toList();
        var nodes = Executors.newFixedThreadPool(3);
        try {
            Callable<Boolean> node = () -> {
                while (writing.get()) {
                    SealingRounds.run(trail.sealing());
                }
                return true;
            };
            var sealers = List.of(nodes.submit(node), nodes.submit(node), nodes.submit(node));
            for (var workspace : opened) {
                trail.open(workspace);
                for (int i = 1; i <= 5; i++) {
                    trail.invite(workspace, i);
                }
            }
            writing.set(false);
            for (var sealer : sealers) {
                assertThat(sealer.get(30, TimeUnit.SECONDS)).isTrue();
            }
        } finally {
            writing.set(false);
            nodes.shutdown();
        }
        SealingRounds.run(trail.sealing());
        for (var workspace : opened) {
            assertThat(trail.rows(workspace))
                    .extracting(row -> row.details().getOrDefault("email", ""))
                    .containsExactly(
                            "",
                            "p1@acme.example",
                            "p2@acme.example",
                            "p3@acme.example",
                            "p4@acme.example",
                            "p5@acme.example");
            assertThat(trail.verify(workspace).verified()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_clock_that_is_behind_on_one_node_changes_no_order(TestTrail.Kind kind) {
        var trail = new TestTrail(kind);
        trail.write(
                Ids.next(TestTrail.NOW.plusSeconds(5)),
                acme,
                "workspace.opened",
                "workspace:" + acme,
                Map.of("plan", "PRO"));
        trail.write(UUID_OF_A_SLOW_CLOCK, acme, "workspace.limited", "workspace:" + acme, Map.of());
        SealingRounds.run(trail.sealing());

        assertThat(trail.verify(acme)).matches(AuditVerdict::verified).matches(verdict -> verdict.rows() == 2);
    }

    @ParameterizedTest
    @EnumSource
    void whoever_commits_late_gets_a_later_number(TestTrail.Kind kind) {
        var trail = new TestTrail(kind);
        trail.open(acme);
        try (var late = trail.jdbi().open()) {
            late.begin();
            late.createUpdate(
                            "insert into workspace.audit_waiting (id, workspace_id, at, actor, action, target, details)"
                                    + " select :id, workspace_id, at, actor, 'member.suspended', target, details"
                                    + " from workspace.audit_waiting")
                    .bind("id", Ids.next(TestTrail.NOW))
                    .execute();
            trail.invite(acme, 1);
            SealingRounds.run(trail.sealing());
            assertThat(trail.sequences(acme)).containsExactly(1L, 2L);
            late.commit();
        }
        SealingRounds.run(trail.sealing());
        assertThat(trail.rows(acme))
                .extracting(AuditRow::action)
                .containsExactly("workspace.opened", "invitation.created", "member.suspended");
        assertThat(trail.verify(acme).verified()).isTrue();
    }
}

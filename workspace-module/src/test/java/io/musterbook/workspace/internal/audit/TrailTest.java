package io.musterbook.workspace.internal.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.musterbook.workspace.AuditFilter;
import io.musterbook.workspace.AuditRow;
import io.musterbook.workspace.AuditVerdict;
import io.musterbook.workspace.EmailAddress;
import io.musterbook.workspace.Ids;
import io.musterbook.workspace.PageRequest;
import io.musterbook.workspace.WorkspaceId;
import io.musterbook.workspace.internal.members.TestEvents;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sealing, checking, erasing and reading the trail, on both databases. */
class TrailTest {
    private static final EmailAddress ADA = new EmailAddress("ada@acme.example");

    private final WorkspaceId acme = new WorkspaceId(Ids.next(TestTrail.NOW));
    private final WorkspaceId northwind = new WorkspaceId(Ids.next(TestTrail.NOW));

    @ParameterizedTest
    @EnumSource
    void what_waits_is_read_with_what_is_sealed_and_has_no_number_yet(TestTrail.Kind kind) {
        var trail = new TestTrail(kind);
        trail.open(acme);
        SealingRounds.run(trail.sealing());
        trail.invite(acme, 1);
        var reader = new TrailReader(trail.jdbi());

        var oldest = reader.oldest(acme, AuditFilter.all(), new PageRequest(null, 10))
                .items();
        assertThat(oldest).extracting(AuditRow::sequence).containsExactly(1L, null);
        assertThat(oldest.get(1).details())
                .containsEntry("email", "p1@acme.example")
                .containsEntry("role", "MEMBER");
        var first = reader.newest(acme, AuditFilter.all(), new PageRequest(null, 1));
        assertThat(first.items()).extracting(AuditRow::action).containsExactly("invitation.created");
        var second = reader.newest(acme, AuditFilter.all(), PageRequest.of(first.next(), 1));
        assertThat(second.items()).extracting(AuditRow::action).containsExactly("workspace.opened");
        assertThat(second.next()).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void filters_narrow_by_kind_person_actor_and_time(TestTrail.Kind kind) {
        var trail = new TestTrail(kind);
        trail.open(acme);
        trail.invite(acme, 1);
        SealingRounds.run(trail.sealing());
        trail.invite(acme, 2);
        var reader = new TrailReader(trail.jdbi());

        assertThat(found(reader, new AuditFilter("invitation.*", null, null))).isEqualTo(2);
        assertThat(found(reader, new AuditFilter("invitation_*", null, null))).isZero();
        assertThat(found(reader, new AuditFilter(null, "workspace:*", "operator")))
                .isEqualTo(1);
        assertThat(found(reader, new AuditFilter(null, null, "account:*"))).isZero();
        assertThat(found(reader, new AuditFilter(null, null, null, null, null, "P2@ACME")))
                .isEqualTo(1);
        assertThat(found(reader, new AuditFilter(null, null, null, null, null, "%")))
                .isZero();
        var now = TestTrail.NOW;
        assertThat(found(reader, new AuditFilter(null, null, null, now, now.plusSeconds(1), null)))
                .isEqualTo(3);
        assertThat(found(reader, new AuditFilter(null, null, null, null, now, null)))
                .isZero();
    }

    @ParameterizedTest
    @EnumSource
    void every_kind_of_tampering_is_found_and_named(TestTrail.Kind kind) {
        broken(kind, "update workspace.audit set actor = 'system' where sequence = 3", 3L, "changed");
        broken(kind, "update workspace.audit set details = '{}' where sequence = 3", 3L, "changed");
        broken(kind, "update workspace.audit set at = at + interval '1' second where sequence = 2", 2L, "changed");
        broken(kind, "update workspace.audit set request_id = null where sequence = 2", 2L, "changed");
        broken(kind, "delete from workspace.audit where sequence = 4", 4L, "missing");
        broken(kind, "delete from workspace.audit where sequence = 1", 1L, "missing");
        broken(kind, "delete from workspace.audit where sequence >= 5", 5L, "end is missing");
        broken(
                kind,
                "update workspace.audit set sequence = case sequence when 2 then -3 when 3 then -2 end"
                        + " where sequence in (2, 3); update workspace.audit set sequence = -sequence where sequence < 0",
                2L,
                "moved");
        broken(kind, """
                update workspace.audit set sequence = -sequence where sequence >= 3;
                insert into workspace.audit (id, workspace_id, sequence, at, actor, action, target, details, hash)
                select '00000000-0000-0000-0000-000000000001', workspace_id, 3, at, actor, action, target, details, hash
                  from workspace.audit where sequence = 2;
                update workspace.audit set sequence = 1 - sequence where sequence < 0;
                update workspace.audit_head set sequence = 7""", 3L, "put in");
        broken(kind, """
                insert into workspace.audit (id, workspace_id, sequence, at, actor, action, target, details, hash)
                select '00000000-0000-0000-0000-000000000001', workspace_id, 7, at, actor, action, target, details, hash
                  from workspace.audit where sequence = 2""", 7L, "behind");
        broken(
                kind,
                "update workspace.audit_personal set content = replace(content, 'p2', 'p9')",
                3L,
                "names a person");
        broken(kind, "delete from workspace.audit_personal", 2L, "was deleted");
        broken(
                kind,
                "update workspace.audit_personal set content = null, salt = null, erased_at = current_timestamp,"
                        + " erasure_seal = salt",
                2L,
                "was deleted");
        broken(kind, "delete from workspace.audit_head", null, "gone");
    }

    @ParameterizedTest
    @EnumSource
    void a_trail_rewritten_with_right_hashes_is_betrayed_by_its_seal(TestTrail.Kind kind) {
        var trail = filled(kind);
        trail.tamper("delete from workspace.audit where sequence = 6");
        trail.tamper(
                "update workspace.audit_head set sequence = 5, hash = (select hash from workspace.audit where sequence = 5)");
        assertThat(trail.verify(acme))
                .matches(verdict -> !verdict.verified())
                .satisfies(verdict -> assertThat(verdict.reason()).contains("seal at the end does not fit"));

        trail.invite(acme, 9);
        SealingRounds.run(trail.sealing());
        assertThat(trail.sequences(acme)).endsWith(6L);
        assertThat(trail.verify(acme).verified())
                .as("a later seal covers no earlier change")
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void a_trail_whose_head_was_taken_away_stays_broken_and_goes_on(TestTrail.Kind kind) {
        var trail = filled(kind);
        trail.tamper("delete from workspace.audit_head");
        trail.invite(acme, 9);
        SealingRounds.run(trail.sealing());
        assertThat(trail.sequences(acme)).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
        assertThat(trail.verify(acme).verified()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void another_key_is_told_from_a_changed_row(TestTrail.Kind kind) {
        var trail = filled(kind);
        var verdict = trail.check(TestTrail.OTHER_KEY).verify(acme);
        assertThat(verdict.verified()).isFalse();
        assertThat(verdict.brokenAt()).isNull();
        assertThat(verdict.reason()).contains("another secret key").contains(TestTrail.OTHER_KEY.fingerprint());
    }

    @ParameterizedTest
    @EnumSource
    void an_erased_person_is_gone_and_the_chain_still_holds(TestTrail.Kind kind) {
        var trail = new TestTrail(kind);
        trail.open(acme);
        trail.write(acme, "member.provisioned", "member:1", Map.of("email", "Ada@Acme.example", "role", "MEMBER"));
        trail.write(acme, "member.suspended", "member:1", Map.of("displayName", "Ada Byron", "by", "BY_DIRECTORY"));
        trail.write(acme, "member.profile-changed", "member:2", Map.of("email", "x@acme.example -> ada@acme.example"));
        trail.write(acme, "member.provisioned", "member:3", Map.of("email", "bob@acme.example"));
        SealingRounds.run(trail.sealing());
        var erasure = new Erasure(trail.jdbi(), TestTrail.KEY, Clock.fixed(TestTrail.NOW, ZoneOffset.UTC));

        assertThat(erasure.erase(northwind, ADA)).isZero();
        assertThat(erasure.erase(acme, ADA)).isEqualTo(3);
        assertThat(erasure.erase(acme, ADA)).isZero();

        var rows = trail.rows(acme);
        assertThat(rows.get(2).details()).containsExactly(Map.entry("by", "BY_DIRECTORY"));
        assertThat(rows).extracting(AuditRow::erased).containsExactly(false, true, true, true, false);
        assertThat(rows).allSatisfy(row -> assertThat(row.details().toString()).doesNotContainIgnoringCase("ada"));
        assertThat(trail.verify(acme)).matches(AuditVerdict::verified).matches(verdict -> verdict.erased() == 3);
    }

    @ParameterizedTest
    @EnumSource
    void a_trimmed_trail_still_checks_and_what_was_trimmed_is_said(TestTrail.Kind kind) {
        var trail = filled(kind);
        var trimmer = trimmer(trail, 400);
        assertThat(trimmer.trimSome(acme)).isFalse();
        assertThat(trail.count("audit")).isEqualTo(6);

        var later = trimmer(trail, 400, Duration.ofDays(401));
        assertThat(later.trimSome(acme)).isFalse();
        assertThat(trail.count("audit")).isZero();
        assertThat(trail.count("audit_personal")).isZero();
        trail.invite(acme, 9);
        SealingRounds.run(trail.sealing());
        assertThat(trail.verify(acme))
                .matches(AuditVerdict::verified)
                .matches(verdict -> verdict.trimmed() == 6 && verdict.rows() == 1 && verdict.head() == 7);
        trail.tamper("update workspace.audit_head set base_sequence = 5");
        assertThat(trail.verify(acme).verified()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void a_hundred_thousand_rows_are_handed_out_a_thousand_at_a_time(TestTrail.Kind kind) {
        var trail = new TestTrail(kind);
        trail.open(acme);
        trail.burst(acme, 100_000);
        var reader = new CountingReader(trail);
        var desk = new SealedTrail(
                reader,
                trail.sealing(),
                trail.check(TestTrail.KEY),
                new HeadTable(trail.jdbi(), TestTrail.KEY),
                new Erasure(trail.jdbi(), TestTrail.KEY, Clock.systemUTC()),
                new TestEvents<>(),
                Clock.systemUTC());
        var handed = new long[2];
        desk.export(acme, AuditFilter.all(), 0, row -> {
            handed[0]++;
            assertThat(row.sequence()).isEqualTo(++handed[1]);
        });
        assertThat(handed[0]).isEqualTo(100_001);
        assertThat(reader.largest).isEqualTo(1_000);
        assertThat(desk.verify(acme)).matches(AuditVerdict::verified).matches(verdict -> verdict.rows() == 100_001);
    }

    private static final class CountingReader extends TrailReader {
        private int largest;

        CountingReader(TestTrail trail) {
            super(trail.jdbi());
        }

        @Override
        List<AuditRow> sealed(WorkspaceId workspace, AuditFilter filter, long after, long until, int limit) {
            var rows = super.sealed(workspace, filter, after, until, limit);
            largest = Math.max(largest, rows.size());
            return rows;
        }
    }

    /** A trail of six rows, changed by SQL in one way. */
    private void broken(TestTrail.Kind kind, String sql, @Nullable Long at, String reason) {
        var trail = filled(kind);
        assertThat(trail.verify(acme).verified()).isTrue();
        Arrays.stream(sql.split(";\\s*", -1)).forEach(trail::tamper);
        var verdict = trail.verify(acme);
        assertThat(verdict.verified()).as(sql).isFalse();
        assertThat(verdict.brokenAt()).as(sql).isEqualTo(at);
        assertThat(verdict.reason()).as(sql).contains(reason);
    }

    private TestTrail filled(TestTrail.Kind kind) {
        var trail = new TestTrail(kind);
        trail.open(acme);
        IntStream.rangeClosed(1, 5).forEach(number -> trail.invite(acme, number));
        SealingRounds.run(trail.sealing());
        return trail;
    }

    private static TrailTrimmer trimmer(TestTrail trail, int days, Duration... later) {
        var now = TestTrail.NOW.plus(later.length == 0 ? Duration.ZERO : later[0]);
        return new TrailTrimmer(
                trail.jdbi(),
                new HeadTable(trail.jdbi(), TestTrail.KEY),
                TestTrail.KEY,
                new TestEvents<>(),
                Clock.fixed(now, ZoneOffset.UTC),
                days);
    }

    private int found(TrailReader reader, AuditFilter filter) {
        return reader.newest(acme, filter, new PageRequest(null, 10)).items().size();
    }
}

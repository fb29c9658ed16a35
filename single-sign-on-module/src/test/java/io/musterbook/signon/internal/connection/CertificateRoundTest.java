package io.musterbook.signon.internal.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.musterbook.signon.internal.TestDatabase;
import io.musterbook.signon.internal.TestEvents;
import io.musterbook.workspace.WorkspaceAlert;
import io.musterbook.workspace.WorkspaceEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

class CertificateRoundTest {
    private static final Instant END = Instant.parse("2027-01-31T12:00:00Z");

    private final Jdbi jdbi = TestDatabase.create();
    private final TestEvents<WorkspaceEvent> events = new TestEvents<>();
    private final UUID connection = UUID.randomUUID();

    @Test
    void people_are_told_thirty_seven_and_one_days_before_the_end_once_each() {
        connect(true);
        certificate("old", END.minus(Duration.ofDays(100)));
        certificate("last", END);
        lookDaysBefore(31);
        assertThat(events.fired()).isEmpty();
        lookDaysBefore(30);
        lookDaysBefore(29);
        assertThat(events.fired()).hasSize(1);
        lookDaysBefore(7);
        lookDaysBefore(6);
        lookDaysBefore(1);
        lookDaysBefore(0);
        assertThat(events.fired()).hasSize(3);
        assertThat(events.fired())
                .allSatisfy(event -> assertThat(((WorkspaceAlert) event).words())
                        .containsEntry("day", "2027-01-31")
                        .containsEntry("provider", "Okta"));
    }

    @Test
    void a_look_that_comes_late_tells_the_nearest_stage_alone() {
        connect(true);
        certificate("last", END);
        lookDaysBefore(5);
        lookDaysBefore(4);
        assertThat(events.fired()).hasSize(1);
    }

    @Test
    void nobody_is_told_of_a_connection_that_is_off() {
        connect(false);
        certificate("last", END);
        lookDaysBefore(1);
        assertThat(events.fired()).isEmpty();
    }

    private void lookDaysBefore(int days) {
        var clock = Clock.fixed(END.minus(Duration.ofDays(days)), ZoneOffset.UTC);
        new CertificateRound(jdbi, events, clock).look();
    }

    private void connect(boolean enabled) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into sign_on.connection (id, workspace_id, provider, enabled, just_in_time, created_at)
                        values (:id, :workspace, 'okta', :enabled, false, :now)
                        """)
                .bind("id", connection)
                .bind("workspace", UUID.randomUUID())
                .bind("enabled", enabled)
                .bind("now", Instant.EPOCH)
                .execute());
    }

    private void certificate(String fingerprint, Instant notAfter) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into sign_on.idp_certificate (connection_id, fingerprint, certificate, not_after)
                        values (:connection, :fingerprint, :der, :notAfter)
                        """)
                .bind("connection", connection)
                .bind("fingerprint", fingerprint)
                .bind("der", new byte[1])
                .bind("notAfter", notAfter)
                .execute());
    }
}

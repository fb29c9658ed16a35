package io.musterbook.workspace.internal.domains;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.musterbook.workspace.Actor;
import io.musterbook.workspace.DomainCheck.Finding;
import io.musterbook.workspace.EmailAddress;
import io.musterbook.workspace.InvalidValue;
import io.musterbook.workspace.WorkspaceEvent;
import io.musterbook.workspace.WorkspaceId;
import io.musterbook.workspace.internal.members.TestDatabase;
import io.musterbook.workspace.internal.members.TestEvents;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DomainRegisterTest {
    private static final Instant START = Instant.parse("2026-11-24T08:00:00Z");
    private static final Actor OPERATOR = new Actor.Operator();
    private static final EmailAddress MEI = new EmailAddress("Mei@ACME.example");

    private final Jdbi jdbi = TestDatabase.create();
    private final NameServer names = NameServer.open();
    private final TestEvents<WorkspaceEvent> events = new TestEvents<>();
    private final WorkspaceId workspace = new WorkspaceId(UUID.randomUUID());
    private final DomainRegister register = at(START);

    @AfterEach
    void closeNames() {
        names.close();
    }

    @Test
    void a_claim_holds_once_its_own_text_is_found() {
        var claimed = register.claim(workspace, "Acme.Example", OPERATOR);
        assertThat(claimed.name()).isEqualTo("acme.example");
        assertThat(register.check(workspace, claimed.id(), OPERATOR).finding()).isEqualTo(Finding.NO_RECORD);
        names.put(claimed.txtName(), "musterbook-of-somebody-else");
        assertThat(register.check(workspace, claimed.id(), OPERATOR).finding()).isEqualTo(Finding.OTHER_TEXT);
        assertThat(register.isVerified(workspace, MEI)).isFalse();
        names.put(claimed.txtName(), claimed.txtValue());
        assertThat(register.check(workspace, claimed.id(), OPERATOR).finding()).isEqualTo(Finding.FOUND);
        assertThat(register.isVerified(workspace, MEI)).isTrue();
        assertThat(register.isVerified(workspace, new EmailAddress("mei@mail.acme.example")))
                .as("a domain stands for itself")
                .isFalse();
        assertThat(events.fired().stream().map(WorkspaceEvent::action))
                .containsExactly("domain.claimed", "domain.verified");
    }

    @Test
    void several_workspaces_hold_one_domain_each_by_a_text_of_its_own() {
        var other = new WorkspaceId(UUID.randomUUID());
        var first = register.claim(workspace, "acme.example", OPERATOR);
        var second = register.claim(other, "acme.example", OPERATOR);
        assertThat(second.txtValue()).isNotEqualTo(first.txtValue());
        names.put(first.txtName(), first.txtValue());
        register.check(workspace, first.id(), OPERATOR);
        assertThat(register.check(other, second.id(), OPERATOR).finding()).isEqualTo(Finding.OTHER_TEXT);
        assertThat(register.holders(MEI)).containsExactly(workspace);
        register.vouch(other, "acme.example", OPERATOR);
        assertThat(register.holders(MEI)).containsExactlyInAnyOrder(workspace, other);
    }

    @Test
    void a_record_that_goes_missing_costs_the_claim_after_a_week_of_looks() {
        var claimed = register.claim(workspace, "acme.example", OPERATOR);
        names.put(claimed.txtName(), claimed.txtValue());
        register.check(workspace, claimed.id(), OPERATOR);
        names.remove(claimed.txtName());
        at(START.plus(Duration.ofDays(7))).recheck();
        assertThat(register.isVerified(workspace, MEI)).isTrue();
        at(START.plus(Duration.ofDays(10))).recheck();
        assertThat(register.isVerified(workspace, MEI)).isTrue();
        at(START.plus(Duration.ofDays(14))).recheck();
        assertThat(register.isVerified(workspace, MEI)).isFalse();
        assertThat(events.fired().stream().map(WorkspaceEvent::action)).endsWith("domain.lost");
    }

    @Test
    void no_answer_of_the_name_server_takes_nothing_away() {
        var claimed = register.claim(workspace, "acme.example", OPERATOR);
        names.put(claimed.txtName(), claimed.txtValue());
        register.check(workspace, claimed.id(), OPERATOR);
        names.close();
        assertThat(register.check(workspace, claimed.id(), OPERATOR).finding()).isEqualTo(Finding.NO_ANSWER);
        assertThat(register.isVerified(workspace, MEI)).isTrue();
    }

    @Test
    void what_is_no_domain_is_not_claimed() {
        for (var text : new String[] {"", "acme", "a b.example", "https://acme.example", "mei@acme.example"}) {
            assertThatThrownBy(() -> register.claim(workspace, text, OPERATOR))
                    .as(text)
                    .isInstanceOf(InvalidValue.class);
        }
        assertThat(register.list(workspace)).isEmpty();
    }

    private DomainRegister at(Instant now) {
        var clock = Clock.fixed(now, ZoneOffset.UTC);
        var table = new DomainTable(jdbi);
        return new DomainRegister(
                table,
                new DomainNotes(table, events, clock),
                new TxtRecords(Optional.of(names.address())),
                events,
                clock);
    }
}

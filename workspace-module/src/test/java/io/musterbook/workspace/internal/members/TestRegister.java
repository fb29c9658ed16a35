package io.musterbook.workspace.internal.members;

import io.musterbook.workspace.AccountId;
import io.musterbook.workspace.Actor;
import io.musterbook.workspace.EmailAddress;
import io.musterbook.workspace.MailPolicy;
import io.musterbook.workspace.MemberProfile;
import io.musterbook.workspace.MemberSnapshot;
import io.musterbook.workspace.MemberSource;
import io.musterbook.workspace.NewMember;
import io.musterbook.workspace.Role;
import io.musterbook.workspace.RoleSource;
import io.musterbook.workspace.WorkspaceEvent;
import io.musterbook.workspace.WorkspaceId;
import io.musterbook.workspace.internal.tally.FoldedTallies;
import io.musterbook.workspace.internal.tally.PendingDeltas;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The real register of members over a database of its own, with one workspace of 500 seats. */
final class TestRegister {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);
    static final Actor OKTA = new Actor.Directory(UUID.randomUUID());
    static final Actor.Operator OPERATOR = new Actor.Operator();

    final Jdbi jdbi = TestDatabase.create();
    final WorkspaceId acme = new WorkspaceId(UUID.randomUUID());
    final TestEvents<WorkspaceEvent> events = new TestEvents<>();
    final MemberTable table = new MemberTable(jdbi);
    final MemberRegister members;
    final MemberAdministration desk;
    final DirectoryMemberRegister directory;

    TestRegister() {
        var departures = new DepartureTable(jdbi);
        var pending = new PendingDeltas(jdbi, CLOCK);
        var seats = new SeatGate(jdbi, new FoldedTallies(jdbi, pending), pending);
        members =
                new MemberRegister(table, departures, (workspace, newcomer) -> newcomer.policy(), seats, events, CLOCK);
        desk = new MemberAdministration(table, departures, members, events, CLOCK);
        directory =
                new DirectoryMemberRegister(new DirectoryMemberTable(jdbi), table, departures, seats, events, CLOCK);
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into workspace.workspace (id, slug, name, plan, seat_limit, timezone, language, created_at,
                               version)
                        values (:id, 'acme', 'Acme', 'ENTERPRISE', 500, 'UTC', 'en', :now, 1)
                        """)
                .bind("id", acme.value())
                .bind("now", CLOCK.instant())
                .execute());
    }

    /** Somebody who was invited by hand and has joined. */
    MemberSnapshot joined(String email, Role role) {
        var account = new AccountId(UUID.randomUUID());
        var member = members.provision(acme, profile(email), role, MemberSource.INVITATION, OPERATOR);
        return members.join(acme, member.id(), account, new Actor.Person(account));
    }

    /** A plain member whom a directory names. */
    static NewMember ofDirectory(String email) {
        return new NewMember(
                profile(email), Role.MEMBER, RoleSource.DEFAULT, MemberSource.DIRECTORY, MailPolicy.INVITE);
    }

    /** Somebody who is called what the address says. */
    static MemberProfile profile(String email) {
        return new MemberProfile(new EmailAddress(email), email, null, null);
    }
}

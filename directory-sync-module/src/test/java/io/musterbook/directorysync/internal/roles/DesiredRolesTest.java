package io.musterbook.directorysync.internal.roles;

import static org.assertj.core.api.Assertions.assertThat;

import io.musterbook.directorysync.ConnectionId;
import io.musterbook.directorysync.internal.connection.Tenant;
import io.musterbook.directorysync.internal.connection.Terms;
import io.musterbook.directorysync.internal.roles.DesiredRoles.Person;
import io.musterbook.directorysync.internal.store.TestTables;
import io.musterbook.workspace.MailPolicy;
import io.musterbook.workspace.MemberId;
import io.musterbook.workspace.Role;
import io.musterbook.workspace.RoleSource;
import io.musterbook.workspace.WorkspaceId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which role follows from groups, from how old memberships are, and from what an owner has not said yet. */
class DesiredRolesTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(7));

    private final Tenant tenant = new Tenant(
            new ConnectionId(UUID.randomUUID()),
            new WorkspaceId(UUID.randomUUID()),
            new Terms(Role.VIEWER, true, MailPolicy.INVITE));
    private final UUID admins = UUID.randomUUID();
    private final UUID crew = UUID.randomUUID();

    @ParameterizedTest
    @EnumSource
    void the_first_rule_by_place_gives_the_role_else_the_default(TestTables.Kind kind) {
        var jdbi = tables(kind);
        var ada = user(jdbi, null, admins, crew);
        var bob = user(jdbi, null, crew);
        var eve = user(jdbi, null);

        assertThat(role(jdbi, ada).role()).isEqualTo(Role.ADMIN);
        assertThat(role(jdbi, bob).role()).isEqualTo(Role.MEMBER);
        assertThat(role(jdbi, bob).source()).isEqualTo(RoleSource.GROUP);
        assertThat(role(jdbi, eve).role()).isEqualTo(Role.VIEWER);
        assertThat(role(jdbi, eve).source()).isEqualTo(RoleSource.DEFAULT);
    }

    @ParameterizedTest
    @EnumSource
    void a_membership_from_before_a_long_absence_gives_no_admin_until_it_is_named_again(TestTables.Kind kind) {
        var jdbi = tables(kind);
        var ada = user(jdbi, NOW, admins, crew);

        assertThat(role(jdbi, ada).role())
                .as("the next rule counts, admin does not")
                .isEqualTo(Role.MEMBER);
        confirm(jdbi, ada, crew);
        assertThat(role(jdbi, ada).role())
                .as("another group was named, not this one")
                .isEqualTo(Role.MEMBER);
        confirm(jdbi, ada, admins);
        assertThat(role(jdbi, ada).role()).isEqualTo(Role.ADMIN);
    }

    @ParameterizedTest
    @EnumSource
    void an_admin_role_that_waits_or_was_refused_is_not_given(TestTables.Kind kind) {
        var jdbi = tables(kind);
        var ada = user(jdbi, null, admins, crew);
        var bob = user(jdbi, null, admins);
        var grants = new AdminGrants(jdbi);
        grants.note(tenant.connection(), List.of(), List.of(ada, bob), NOW);
        assertThat(role(jdbi, ada).role()).isEqualTo(Role.MEMBER);

        grants.decide(tenant.connection(), List.of(bob), AdminGrants.State.REFUSED, NOW);
        grants.decide(tenant.connection(), List.of(ada), AdminGrants.State.GRANTED, NOW);
        assertThat(role(jdbi, ada).role()).isEqualTo(Role.ADMIN);
        assertThat(role(jdbi, bob).role()).as("refused").isEqualTo(Role.VIEWER);
        assertThat(new DesiredRoles(jdbi)
                        .of(tenant, List.of(ada), NOW.plus(Duration.ofMinutes(9)))
                        .granted())
                .as("counts for ten minutes")
                .isEqualTo(1);
        assertThat(new DesiredRoles(jdbi)
                        .of(tenant, List.of(ada), NOW.plus(Duration.ofMinutes(11)))
                        .granted())
                .isZero();
    }

    @ParameterizedTest
    @EnumSource
    void the_rule_of_a_deleted_group_gives_nothing_and_is_forgotten_after_thirty_days(TestTables.Kind kind) {
        var jdbi = tables(kind);
        var ada = user(jdbi, null, admins);
        var rules = new RoleTable(jdbi);
        rules.orphan(tenant.connection(), admins, "IT-Admins", NOW);
        assertThat(role(jdbi, ada).role()).isEqualTo(Role.VIEWER);

        var upkeep = new RoleUpkeep(rules, new AdminGrants(jdbi));
        upkeep.run(NOW.plus(Duration.ofDays(30)));
        assertThat(rules.rules(tenant.connection())).hasSize(2);
        upkeep.run(NOW.plus(Duration.ofDays(30)).plusSeconds(1));
        assertThat(rules.rules(tenant.connection()))
                .extracting(rule -> rule.group())
                .containsExactly(crew);
    }

    private Jdbi tables(TestTables.Kind kind) {
        var jdbi = TestTables.on(kind).jdbi();
        group(jdbi, admins, "IT-Admins", 0, Role.ADMIN);
        group(jdbi, crew, "Crew", 1, Role.MEMBER);
        return jdbi;
    }

    private Person role(Jdbi jdbi, UUID user) {
        return new DesiredRoles(jdbi).of(tenant, List.of(user), NOW).people().get(0);
    }

    private void group(Jdbi jdbi, UUID id, String name, int place, Role role) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                            insert into directory_sync.directory_group (id, connection_id, display_name, display_name_key,
                                   document, version, created_at, changed_at)
                            values (:id, :connection, :name, :key, :key, 1, :at, :at)
                            """)
                    .bind("id", id)
                    .bind("connection", tenant.connection().value())
                    .bind("name", name)
                    .bind("key", name.getBytes(StandardCharsets.UTF_8))
                    .bind("at", LONG_AGO)
                    .execute();
            handle.createUpdate("""
                            insert into directory_sync.group_role (connection_id, group_id, place, role, group_name)
                            values (:connection, :id, :place, :role, :name)
                            """)
                    .bind("id", id)
                    .bind("connection", tenant.connection().value())
                    .bind("place", place)
                    .bind("role", role.name())
                    .bind("name", name)
                    .execute();
        });
    }

    /** An active user who has been in these groups for long. */
    private UUID user(Jdbi jdbi, @Nullable Instant unconfirmedBefore, UUID... groups) {
        var id = UUID.randomUUID();
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                            insert into directory_sync.directory_user (id, connection_id, user_name, active, member_id,
                                   document, version, created_at, changed_at, unconfirmed_before)
                            values (:id, :connection, 'ada', true, :member, :nothing, 1, :at, :at, :unconfirmed)
                            """)
                    .bind("id", id)
                    .bind("connection", tenant.connection().value())
                    .bind("member", new MemberId(UUID.randomUUID()).value())
                    .bind("nothing", new byte[0])
                    .bind("at", LONG_AGO)
                    .bindByType("unconfirmed", unconfirmedBefore, Instant.class)
                    .execute();
            for (var group : groups) {
                handle.createUpdate(
                                "insert into directory_sync.membership (group_id, user_id, since) values (:group, :user, :at)")
                        .bind("group", group)
                        .bind("user", id)
                        .bind("at", LONG_AGO)
                        .execute();
            }
        });
        return id;
    }

    private static void confirm(Jdbi jdbi, UUID user, UUID group) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update directory_sync.membership set since = :now where user_id = :user and group_id = :group")
                .bind("now", NOW)
                .bind("user", user)
                .bind("group", group)
                .execute());
    }
}

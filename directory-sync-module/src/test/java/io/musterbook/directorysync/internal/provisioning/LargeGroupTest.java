package io.musterbook.directorysync.internal.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.musterbook.directorysync.ConnectionId;
import io.musterbook.directorysync.ConnectionState;
import io.musterbook.directorysync.DirectoryProvider;
import io.musterbook.directorysync.internal.connection.ScimCaller;
import io.musterbook.directorysync.internal.connection.Terms;
import io.musterbook.directorysync.internal.representation.Precondition;
import io.musterbook.directorysync.internal.roles.RoleEffects;
import io.musterbook.directorysync.internal.roles.RoleTable;
import io.musterbook.directorysync.internal.scim.message.ScimJson;
import io.musterbook.directorysync.internal.scim.resource.Strictness;
import io.musterbook.directorysync.internal.scim.resource.Tolerances;
import io.musterbook.directorysync.internal.store.TestTables;
import io.musterbook.workspace.MailPolicy;
import io.musterbook.workspace.Role;
import io.musterbook.workspace.WorkspaceEvent;
import io.musterbook.workspace.WorkspaceId;
import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a write to a group of ten thousand costs in statements, and that it reads no member list. */
class LargeGroupTest {
    private static final int MEMBERS = 10_000;
    private static final int CEILING = 8;

    private final ScimCaller caller = new ScimCaller(
            new ConnectionId(UUID.randomUUID()),
            new WorkspaceId(UUID.randomUUID()),
            DirectoryProvider.OKTA,
            ConnectionState.LIVE,
            Strictness.LENIENT,
            true,
            UUID.randomUUID(),
            new Terms(Role.MEMBER, false, MailPolicy.INVITE));
    private final AtomicInteger statements = new AtomicInteger();

    @ParameterizedTest
    @EnumSource
    void one_member_more_or_less_costs_what_it_costs_in_a_small_group(TestTables.Kind kind) {
        var tables = TestTables.on(kind);
        var people = people(tables, MEMBERS + 1);
        var groups = counted(tables);
        var everybody = people.subList(0, MEMBERS);
        var last = people.get(MEMBERS);
        var large = create(groups, "Everybody", everybody);
        var small = create(groups, "Two", people.subList(0, 2));

        assertThat(patch(groups, large, add(last)))
                .isEqualTo(patch(groups, small, add(last)))
                .isLessThanOrEqualTo(CEILING);
        assertThat(members(tables, large)).hasSize(MEMBERS + 1);
        assertThat(patch(groups, large, remove(last)))
                .isEqualTo(patch(groups, small, remove(last)))
                .isLessThanOrEqualTo(CEILING);
        assertThat(members(tables, large)).hasSize(MEMBERS).doesNotContain(last);
        assertThat(patch(groups, large, add(people.get(0)))).isLessThanOrEqualTo(CEILING);
        assertThat(members(tables, large)).hasSize(MEMBERS);
    }

    @ParameterizedTest
    @EnumSource
    void replacing_all_members_is_a_difference_in_the_database(TestTables.Kind kind) {
        var tables = TestTables.on(kind);
        var people = people(tables, MEMBERS);
        var groups = counted(tables);
        var group = create(groups, "Everybody", people.subList(0, 9_000));
        var since = since(tables, group, people.get(5_000));

        statements.set(0);
        groups.replace(
                caller, group, Precondition.NONE, body("Everybody", people.subList(1_000, MEMBERS)), new Tolerances());
        assertThat(statements.get()).isLessThanOrEqualTo(CEILING);
        assertThat(members(tables, group)).isEqualTo(new HashSet<>(people.subList(1_000, MEMBERS)));
        assertThat(since(tables, group, people.get(5_000)))
                .as("who stays was never taken out")
                .isEqualTo(since);
    }

    private int patch(DirectoryGroupRegister groups, UUID group, String operation) {
        statements.set(0);
        groups.patch(caller, group, Precondition.NONE, json("{\"Operations\":[" + operation + "]}"), new Tolerances());
        return statements.get();
    }

    private UUID create(DirectoryGroupRegister groups, String name, List<UUID> members) {
        return groups.create(caller, body(name, members), new Tolerances())
                .group()
                .id();
    }

    private DirectoryGroupRegister counted(TestTables tables) {
        tables.jdbi().setSqlLogger(new SqlLogger() {
            @Override
            public void logAfterExecution(StatementContext context) {
                statements.incrementAndGet();
            }
        });
        return new DirectoryGroupRegister(
                tables.groups(),
                tables.memberships(),
                new MemberNames(tables.jdbi()),
                new RoleTable(tables.jdbi()),
                noRoles(),
                deaf(),
                Clock.systemUTC());
    }

    /** No group gives a role here, so nobody asks what follows from it. */
    @SuppressWarnings("NullAway")
    private static RoleEffects noRoles() {
        return new RoleEffects(null, null, null, null, null, null, null);
    }

    /** Inactive, without a document that anybody reads: they are only there to be members. */
    private List<UUID> people(TestTables tables, int count) {
        var ids = IntStream.range(0, count)
                .mapToObj(number -> new UUID(0x7000L, 0x8000000000000000L | number))
                .toList();
        tables.jdbi().useHandle(handle -> {
            var batch = handle.prepareBatch("""
                    insert into directory_sync.directory_user (id, connection_id, user_name, user_name_key, active,
                           document, version, created_at, changed_at)
                    values (:id, :connection, :name, :key, false, :document, 1, now(), now())
                    """);
            for (var id : ids) {
                batch.bind("id", id)
                        .bind("connection", caller.connection().value())
                        .bind("name", id.toString())
                        .bind("key", ScimJson.write(json("{}").put("id", id.toString())))
                        .bind("document", ScimJson.write(json("{}")))
                        .add();
            }
            batch.execute();
        });
        return ids;
    }

    private static Set<UUID> members(TestTables tables, UUID group) {
        return tables.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select user_id from directory_sync.membership where group_id = :group")
                        .bind("group", group)
                        .mapTo(UUID.class)
                        .collect(Collectors.toCollection(HashSet::new)));
    }

    private static String since(TestTables tables, UUID group, UUID user) {
        return tables.jdbi()
                .withHandle(handle -> handle.createQuery("""
                        select cast(since as varchar(64)) from directory_sync.membership
                         where group_id = :group and user_id = :user
                        """)
                        .bind("group", group)
                        .bind("user", user)
                        .mapTo(String.class)
                        .one());
    }

    private static String add(UUID member) {
        return "{\"op\":\"add\",\"path\":\"members\",\"value\":[{\"value\":\"" + member + "\"}]}";
    }

    private static String remove(UUID member) {
        return "{\"op\":\"remove\",\"path\":\"members[value eq \\\"" + member + "\\\"]\"}";
    }

    private static ObjectNode body(String name, List<UUID> members) {
        var body = json("{}").put("displayName", name);
        var list = body.putArray("members");
        members.forEach(member -> list.addObject().put("value", member.toString()));
        return body;
    }

    private static ObjectNode json(String text) {
        return (ObjectNode) ScimJson.readValue(text);
    }

    /** Events that nobody hears. */
    @SuppressWarnings("unchecked")
    private static Event<WorkspaceEvent> deaf() {
        return (Event<WorkspaceEvent>) Proxy.newProxyInstance(
                LargeGroupTest.class.getClassLoader(),
                new Class<?>[] {Event.class},
                (proxy, method, arguments) -> null);
    }
}

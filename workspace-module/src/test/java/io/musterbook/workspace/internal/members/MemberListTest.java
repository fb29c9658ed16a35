package io.musterbook.workspace.internal.members;

import static org.assertj.core.api.Assertions.assertThat;

import io.musterbook.workspace.Ids;
import io.musterbook.workspace.MemberFilter;
import io.musterbook.workspace.MemberSnapshot;
import io.musterbook.workspace.MemberSource;
import io.musterbook.workspace.MemberState;
import io.musterbook.workspace.PageRequest;
import io.musterbook.workspace.Role;
import io.musterbook.workspace.WorkspaceId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists of ten thousand, cut into pages by the database. */
class MemberListTest {
    private static final int MANY = 10_000;
    private static final int PAGE = 25;
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    private final Jdbi jdbi = TestDatabase.create();
    private final WorkspaceId acme = new WorkspaceId(UUID.randomUUID());
    private final WorkspaceId elsewhere = new WorkspaceId(UUID.randomUUID());
    private final MemberTable table = new MemberTable(jdbi);
    private final AtomicInteger statements = new AtomicInteger();

    @BeforeEach
    void fill() {
        fill(acme, MANY);
        fill(elsewhere, 100);
        jdbi.setSqlLogger(new SqlLogger() {
            @Override
            public void logBeforeExecution(StatementContext context) {
                statements.incrementAndGet();
            }
        });
    }

    @Test
    void every_page_is_one_statement_and_each_member_is_on_one_page() {
        var seen = new ArrayList<MemberSnapshot>();
        var page = table.list(acme, MemberFilter.all(), new PageRequest(null, PAGE));
        seen.addAll(page.items());
        int pages = 1;
        while (page.next() != null) {
            page = table.list(acme, MemberFilter.all(), PageRequest.of(page.next(), PAGE));
            assertThat(page.items()).hasSize(PAGE);
            seen.addAll(page.items());
            pages++;
        }
        assertThat(statements).hasValue(pages).hasValue(MANY / PAGE);
        assertThat(seen).extracting(MemberSnapshot::id).doesNotHaveDuplicates().hasSize(MANY);
        assertThat(seen).extracting(MemberSnapshot::displayName).startsWith("Person 0", "Person 1", "Person 2");
    }

    @Test
    void filters_narrow_in_the_database_and_are_quick_enough_for_a_page() {
        var filter = new MemberFilter("PERSON 99", MemberState.INVITED, Role.MEMBER, MemberSource.DIRECTORY);
        var before = System.nanoTime();
        var found = table.list(acme, filter, new PageRequest(null, 1_000)).items();
        long count = table.count(acme, filter);
        var took = Duration.ofNanos(System.nanoTime() - before);
        assertThat(found).hasSize((int) count).hasSize(1 + 10 + 100);
        assertThat(found).extracting(MemberSnapshot::displayName).allMatch(name -> name.startsWith("Person 99"));
        assertThat(table.list(acme, new MemberFilter("100%_", null, null, null), new PageRequest(null, PAGE))
                        .items())
                .as("no letter is a wildcard")
                .isEmpty();
        assertThat(took).isLessThan(Duration.ofSeconds(2));
    }

    private void fill(WorkspaceId workspace, int members) {
        jdbi.useHandle(handle -> {
            var batch = handle.prepareBatch("""
                    insert into workspace.member (id, workspace_id, email, email_key, display_name, search_text, role,
                           role_source, state, source, mail_policy, created_at, changed_at)
                    values (:id, :workspace, :email, :key, :name, :search, 'MEMBER', 'DEFAULT', 'INVITED', 'DIRECTORY',
                           'INVITE', :now, :now)
                    """);
            for (int i = 0; i < members; i++) {
                var email = "p" + i + "@acme.example";
                batch.bind("id", Ids.next(NOW))
                        .bind("workspace", workspace.value())
                        .bind("email", email)
                        .bind("key", email.getBytes(StandardCharsets.UTF_8))
                        .bind("name", "Person " + i)
                        .bind("search", "person " + i + " " + email)
                        .bind("now", NOW)
                        .add();
            }
            assertThat(batch.execute()).hasSize(members);
        });
    }
}

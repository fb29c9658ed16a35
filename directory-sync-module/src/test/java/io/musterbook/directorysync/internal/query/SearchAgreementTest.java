package io.musterbook.directorysync.internal.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.musterbook.directorysync.ConnectionId;
import io.musterbook.directorysync.internal.scim.filter.Filter;
import io.musterbook.directorysync.internal.scim.filter.InMemoryFilter;
import io.musterbook.directorysync.internal.scim.filter.SqlFilter;
import io.musterbook.directorysync.internal.scim.message.ScimJson;
import io.musterbook.directorysync.internal.store.Order;
import io.musterbook.directorysync.internal.store.Selection;
import io.musterbook.directorysync.internal.store.TestTables;
import io.musterbook.workspace.Tallies;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The database finds and sorts what the memory does: thousands of random filters over random users and groups in the
 * tables of the product. {@code -Dmusterbook.test.seed} repeats a run.
 */
class SearchAgreementTest {
    private static final String BASE = "https://muster.example/scim/v2/c";
    private static final int FILTERS = 1_000;
    private static final List<String> SORTED_BY = List.of(
            "userName",
            "externalId",
            "displayName",
            "active",
            "id",
            "name.familyName",
            "name.givenName",
            "name.formatted",
            "name.middleName",
            "name.honorificPrefix",
            "name.honorificSuffix",
            "emails",
            "meta.created",
            "meta.lastModified",
            RandomDirectory.ENTERPRISE + ":employeeNumber",
            RandomDirectory.ENTERPRISE + ":department");

    private final long seed = Long.getLong("musterbook.test.seed", System.nanoTime());
    private final ConnectionId connection = new ConnectionId(UUID.randomUUID());

    @ParameterizedTest
    @EnumSource
    void users_are_found_alike(TestTables.Kind kind) {
        var tables = TestTables.on(kind);
        var random = filled(tables);
        var users = new UserDirectory(tables.users(), new NoTallies());
        var compiled = 0;
        for (int i = 0; i < FILTERS; i++) {
            compiled += agree(users, random.userFilter(3)) ? 1 : 0;
        }
        assertThat(compiled).isGreaterThan(FILTERS / 2);
    }

    @ParameterizedTest
    @EnumSource
    void groups_are_found_alike(TestTables.Kind kind) {
        var tables = TestTables.on(kind);
        var random = filled(tables);
        var groups = new GroupDirectory(tables.groups(), tables.memberships());
        var compiled = 0;
        for (int i = 0; i < FILTERS; i++) {
            compiled += agree(groups, random.groupFilter(3)) ? 1 : 0;
        }
        assertThat(compiled).isGreaterThan(FILTERS / 2);
    }

    @ParameterizedTest
    @EnumSource
    void users_are_sorted_alike(TestTables.Kind kind) {
        var tables = TestTables.on(kind);
        filled(tables);
        var users = new UserDirectory(tables.users(), new NoTallies());
        var everybody = resources(users);
        for (var name : SORTED_BY) {
            for (var descending : List.of(false, true)) {
                var sort = Sort.parse(name, descending, users.schema());
                var expected = new ArrayList<>(everybody);
                expected.sort(
                        (one, other) -> sort.compare(sort.keyOf(one, Scan.FOLDING), sort.keyOf(other, Scan.FOLDING)));
                var column = users.columns().sortColumn(sort.path());
                assertThat(column).as(name).isNotNull();
                assertThat(users.query(connection, new Selection(null, new Order(column, descending), null, 0, 1_000)))
                        .as("seed %s: by %s, descending %s", seed, name, descending)
                        .extracting(users::id)
                        .containsExactlyElementsOf(
                                expected.stream().map(SearchAgreementTest::id).toList());
            }
        }
    }

    private RandomDirectory filled(TestTables tables) {
        System.out.println("SearchAgreementTest seed " + seed);
        var random = new RandomDirectory(seed, tables, connection);
        random.fill(80, 25);
        new RandomDirectory(seed + 1, tables, new ConnectionId(UUID.randomUUID())).fill(20, 5);
        return random;
    }

    /** Whether the database could decide at all. */
    private <T> boolean agree(Searchable<T> resources, String text) {
        var filter = Filter.parse(text, resources.schema());
        var condition =
                SqlFilter.compile(filter, resources.columns(), Scan.FOLDING).orElse(null);
        if (condition == null) {
            return false;
        }
        var expected = resources(resources).stream()
                .filter(resource -> InMemoryFilter.matches(filter, resource, resources.schema(), Scan.FOLDING))
                .map(SearchAgreementTest::id)
                .toList();
        assertThat(resources.query(connection, new Selection(condition, Order.OF_ARRIVAL, null, 0, 1_000)))
                .as("seed %s: %s as %s", seed, text, condition)
                .extracting(resources::id)
                .containsExactlyElementsOf(expected);
        assertThat(resources.count(connection, condition)).isEqualTo(expected.size());
        return true;
    }

    private final java.util.Map<Searchable<?>, List<ObjectNode>> known = new java.util.HashMap<>();

    /** Everything there is, as a client sees it, in the order in which it came. */
    private <T> List<ObjectNode> resources(Searchable<T> resources) {
        return known.computeIfAbsent(resources, asked -> {
            var all = resources.query(connection, new Selection(null, Order.OF_ARRIVAL, null, 0, 1_000));
            return resources.render(all, true, BASE).stream()
                    .map(ScimJson::readObject)
                    .toList();
        });
    }

    private static UUID id(ObjectNode resource) {
        return UUID.fromString(resource.path("id").asText());
    }

    /** No one counts here. */
    private static final class NoTallies implements Tallies {
        @Override
        public void add(UUID tally, long delta) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long read(UUID tally) {
            throw new UnsupportedOperationException();
        }
    }
}

package io.musterbook.directorysync.internal.requestlog;

import static org.assertj.core.api.Assertions.assertThat;

import io.musterbook.directorysync.ConnectionId;
import io.musterbook.directorysync.DirectoryRequest;
import io.musterbook.directorysync.DirectoryRequestFilter;
import io.musterbook.directorysync.internal.store.TestTables;
import io.musterbook.workspace.PageRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RequestPrunerTest {
    private static final Instant NOW = Instant.parse("2026-11-24T03:20:00Z");
    private static final int DAYS = 30;
    private static final Instant LIMIT = NOW.minus(Duration.ofDays(DAYS));

    private final ConnectionId connection = new ConnectionId(UUID.randomUUID());
    private final ConnectionId another = new ConnectionId(UUID.randomUUID());

    @ParameterizedTest
    @EnumSource
    void what_is_older_than_the_setting_goes_and_the_rest_stays(TestTables.Kind kind) {
        var table = new RequestTable(TestTables.on(kind).jdbi());
        write(table, connection, LIMIT.minusMillis(1), 3);
        write(table, another, LIMIT.minus(Duration.ofDays(400)), 2);
        write(table, connection, LIMIT, 1);
        write(table, connection, NOW, 4);
        write(table, another, LIMIT.plusMillis(1), 5);

        boolean more = pruner(table).pruneSome();

        assertThat(more).isFalse();
        assertThat(times(table, connection)).containsExactly(LIMIT, NOW, NOW, NOW, NOW);
        assertThat(times(table, another)).hasSize(5);
    }

    @ParameterizedTest
    @EnumSource
    void each_round_takes_so_much_and_says_whether_there_may_be_more(TestTables.Kind kind) {
        var table = new RequestTable(TestTables.on(kind).jdbi());
        write(table, connection, LIMIT.minus(Duration.ofDays(1)), 1_500);
        write(table, connection, NOW, 1);
        var pruner = pruner(table);

        assertThat(pruner.pruneSome()).isTrue();
        assertThat(times(table, connection)).hasSize(501);
        assertThat(pruner.pruneSome()).isFalse();
        assertThat(times(table, connection)).containsExactly(NOW);
        assertThat(pruner.pruneSome()).isFalse();
    }

    private static RequestPruning pruner(RequestTable table) {
        return new RequestPruner(table, Clock.fixed(NOW, ZoneOffset.UTC), DAYS);
    }

    private static void write(RequestTable table, ConnectionId connection, Instant at, int times) {
        table.write(IntStream.range(0, times)
                .mapToObj(number -> new Entry(connection, null, request(at)))
                .toList());
    }

    private static DirectoryRequest request(Instant at) {
        return new DirectoryRequest(
                idOf(at), at, "GET", "/Users", null, 200, 1, null, null, List.of(), "Okta SCIM Client 1.0.0");
    }

    /** As the product makes them, which does not go back in time. */
    private static UUID idOf(Instant at) {
        return new UUID(at.toEpochMilli() << 16 | 0x7000L, UUID.randomUUID().getLeastSignificantBits());
    }

    private static List<Instant> times(RequestTable table, ConnectionId connection) {
        return table
                .list(connection, new DirectoryRequestFilter(null, null, null), new PageRequest(null, 1_000))
                .items()
                .stream()
                .map(DirectoryRequest::at)
                .toList();
    }
}

package io.musterbook.directorysync.internal.scim.filter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.musterbook.directorysync.internal.scim.filter.SqlColumn.Kind;
import io.musterbook.directorysync.internal.scim.filter.SqlMapping.Child;
import io.musterbook.directorysync.internal.scim.schema.ResourceSchema;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The database must find what {@link InMemoryFilter} finds. {@code -Dmusterbook.test.db=jdbc:postgresql:..} picks another one. */
class SqlFilterTest {
    private static final String URL = System.getProperty(
            "musterbook.test.db",
            "jdbc:h2:mem:sqlfilter;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH");
    private static final SqlMapping MAPPING = SqlMapping.of(ResourceSchema.USER)
            .column("id", SqlColumn.required("u.id", Kind.UUID))
            .column("userName", SqlColumn.required("u.user_name_key", Kind.KEY_BYTES))
            .column("externalId", SqlColumn.of("u.external_id", Kind.KEY_BYTES))
            .column("displayName", SqlColumn.of("u.display_name_key", Kind.KEY_BYTES))
            .column("title", SqlColumn.of("u.title_key", Kind.KEY_TEXT))
            .column("active", SqlColumn.of("u.active", Kind.BOOLEAN))
            .column("meta.lastModified", SqlColumn.required("u.modified_at", Kind.INSTANT))
            .child("emails", new Child("scim_test_email e", "e.user_id", "u.id"))
            .column("emails.value", SqlColumn.required("e.value_key", Kind.KEY_BYTES))
            .column("emails.type", SqlColumn.of("e.type_key", Kind.KEY_TEXT))
            .column("emails.primary", SqlColumn.of("e.is_primary", Kind.BOOLEAN))
            .build();

    @Test
    void finds_what_the_filter_in_memory_finds() {
        long seed = Long.getLong("musterbook.test.seed", System.nanoTime());
        System.out.println("SqlFilterTest seed " + seed);
        var random = new RandomFilters(seed);
        var users = IntStream.range(0, 60).mapToObj(random::user).toList();
        Jdbi.create(URL).useHandle(handle -> {
            create(handle);
            users.forEach(user -> insert(handle, user));
            int compiled = 0;
            int found = 0;
            for (int i = 0; i < 600; i++) {
                var filter = random.filter(3);
                var condition = SqlFilter.compile(filter, MAPPING, Folding.SIMPLE);
                if (condition.isPresent()) {
                    compiled++;
                    var expected = inMemory(filter, users);
                    found += expected.size();
                    assertThat(inDatabase(handle, condition.get()))
                            .as("seed %s: %s", seed, filter)
                            .isEqualTo(expected);
                }
            }
            assertThat(compiled).isGreaterThan(250);
            assertThat(found).isGreaterThan(compiled);
        });
    }

    @Test
    void binds_every_value() {
        var condition = compile("userName eq \"o'hara; drop table\" and emails[value co \"100%\"]");
        assertThat(condition.sql()).doesNotContain("hara").doesNotContain("100");
        assertThat(condition.parameters().values()).hasSize(2).allMatch(byte[].class::isInstance);
        assertThat(new String((byte[]) condition.parameters().get("filter1"), StandardCharsets.UTF_8))
                .isEqualTo("%100\\%%");
    }

    @Test
    void looks_up_a_user_name_by_one_comparison_that_an_index_serves() {
        assertThat(compile("userName eq \"Ada\"")).satisfies(condition -> {
            assertThat(condition.sql()).isEqualTo("u.user_name_key = :filter0");
            assertThat(condition.parameters().get("filter0")).isEqualTo("ada".getBytes(StandardCharsets.UTF_8));
        });
        assertThat(compile("userName sw \"a\"").sql())
                .isEqualTo("(u.user_name_key >= :filter0 and u.user_name_key < :filter1)");
    }

    @Test
    void says_so_if_a_column_is_missing_or_cannot_do_it() {
        for (var text :
                List.of("nickName eq \"x\"", "title gt \"a\"", "id co \"x\"", "roles pr", "not (nickName pr)")) {
            assertThat(SqlFilter.compile(Filter.parse(text, ResourceSchema.USER), MAPPING, Folding.SIMPLE))
                    .as(text)
                    .isEmpty();
        }
    }

    private static SqlCondition compile(String text) {
        return SqlFilter.compile(Filter.parse(text, ResourceSchema.USER), MAPPING, Folding.SIMPLE)
                .orElseThrow();
    }

    private static List<UUID> inMemory(Filter filter, List<ObjectNode> users) {
        return users.stream()
                .filter(user -> InMemoryFilter.matches(filter, user, ResourceSchema.USER))
                .map(user -> UUID.fromString(user.path("id").asText()))
                .toList();
    }

    private static List<UUID> inDatabase(Handle handle, SqlCondition condition) {
        var query = handle.createQuery("select id from scim_test_user u where " + condition.sql() + " order by id");
        condition.parameters().forEach((name, value) -> query.bind(name, jdbc(value)));
        return new ArrayList<>(
                query.map((row, context) -> row.getObject(1, UUID.class)).list());
    }

    private static Object jdbc(Object value) {
        return value instanceof Instant instant ? OffsetDateTime.ofInstant(instant, ZoneOffset.UTC) : value;
    }

    private static void create(Handle handle) {
        handle.execute("drop table if exists scim_test_email");
        handle.execute("drop table if exists scim_test_user");
        handle.execute("create table scim_test_user (id uuid primary key, user_name_key bytea not null,"
                + " external_id bytea, display_name_key bytea, title_key varchar(100), active boolean,"
                + " modified_at timestamp(6) with time zone not null)");
        handle.execute("create table scim_test_email (user_id uuid not null, value_key bytea not null,"
                + " type_key varchar(100), is_primary boolean)");
    }

    private static void insert(Handle handle, ObjectNode user) {
        var id = UUID.fromString(user.path("id").asText());
        handle.execute(
                "insert into scim_test_user values (?, ?, ?, ?, ?, ?, ?)",
                id,
                bytes(fold(text(user, "userName"))),
                bytes(text(user, "externalId")),
                bytes(fold(text(user, "displayName"))),
                fold(text(user, "title")),
                user.has("active") ? user.path("active").booleanValue() : null,
                OffsetDateTime.parse(user.path("meta").path("lastModified").asText()));
        for (var email : user.path("emails")) {
            handle.execute(
                    "insert into scim_test_email values (?, ?, ?, ?)",
                    id,
                    bytes(fold(email.path("value").asText())),
                    fold(text((ObjectNode) email, "type")),
                    email.has("primary") ? email.path("primary").booleanValue() : null);
        }
    }

    private static @Nullable String text(ObjectNode node, String name) {
        return node.path(name).textValue();
    }

    private static @Nullable String fold(@Nullable String text) {
        return text == null ? null : Folding.SIMPLE.text().apply(text);
    }

    private static byte @Nullable [] bytes(@Nullable String text) {
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void keeps_the_parameters_in_the_order_of_the_text() {
        assertThat(compile("userName eq \"a\" or externalId eq \"b\"").parameters())
                .extracting(Map::keySet)
                .hasToString("[filter0, filter1]");
    }
}

package io.musterbook.directorysync.internal.query;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.musterbook.directorysync.ConnectionId;
import io.musterbook.directorysync.internal.scim.resource.GroupReader;
import io.musterbook.directorysync.internal.scim.resource.Strictness;
import io.musterbook.directorysync.internal.scim.resource.Tolerances;
import io.musterbook.directorysync.internal.scim.resource.UserReader;
import io.musterbook.directorysync.internal.store.Document;
import io.musterbook.directorysync.internal.store.MembershipTable.NewMember;
import io.musterbook.directorysync.internal.store.SearchKeys;
import io.musterbook.directorysync.internal.store.StoredGroup;
import io.musterbook.directorysync.internal.store.StoredUser;
import io.musterbook.directorysync.internal.store.TestTables;
import io.musterbook.directorysync.internal.store.UserTable;
import io.musterbook.workspace.IdentityKey;
import io.musterbook.workspace.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Random users and groups over few values, so that filters find some of them, and random filters over those values. */
final class RandomDirectory {
    static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

    private static final Instant START = Instant.parse("2026-11-24T08:00:00.123456Z");
    private static final List<String> WORDS = List.of(
            "a",
            "A",
            "b",
            "ab",
            "Ab%",
            "a_b",
            "x\\y",
            "q\"b",
            "\u00e9",
            "\u0130",
            "\u0131",
            "\uD83D\uDE80",
            "\uFF5E",
            "\u00df",
            "SS",
            "and (",
            "] or",
            "Ada Byron",
            "o'hara");
    private static final List<String> TEXTS = List.of(
            "displayName",
            "externalId",
            "name.formatted",
            "name.familyName",
            "name.givenName",
            "name.middleName",
            "name.honorificPrefix",
            "name.honorificSuffix",
            ENTERPRISE + ":employeeNumber",
            ENTERPRISE + ":department",
            "emails.value",
            "emails.type",
            "groups.display",
            "userName");
    private static final List<String> UNMAPPED = List.of("title", "nickName", "locale", "phoneNumbers.value");

    private final Random random;
    private final TestTables tables;
    private final ConnectionId connection;
    private final List<UUID> users = new ArrayList<>();
    private final List<UUID> groups = new ArrayList<>();

    RandomDirectory(long seed, TestTables tables, ConnectionId connection) {
        this.random = new Random(seed);
        this.tables = tables;
        this.connection = connection;
    }

    void fill(int userCount, int groupCount) {
        for (int i = 0; i < userCount; i++) {
            users.add(user(i));
        }
        for (int i = 0; i < groupCount; i++) {
            groups.add(group(i));
        }
    }

    String userFilter(int depth) {
        return filter(depth, true);
    }

    String groupFilter(int depth) {
        return filter(depth, false);
    }

    private String filter(int depth, boolean ofUsers) {
        return switch (random.nextInt(depth == 0 ? 4 : 9)) {
            case 0, 1, 2 -> ofUsers ? userTerm() : groupTerm();
            case 3 -> ofUsers ? userValuePath() : groupValuePath();
            case 4 -> "not (" + filter(depth - 1, ofUsers) + ")";
            case 5, 6 -> filter(depth - 1, ofUsers) + " and " + filter(depth - 1, ofUsers);
            default -> "(" + filter(depth - 1, ofUsers) + " or " + filter(depth - 1, ofUsers) + ")";
        };
    }

    private String userTerm() {
        return switch (random.nextInt(12)) {
            case 0 -> pick(TEXTS) + " pr";
            case 1 -> pick(List.of("emails", "name", "groups", ENTERPRISE, "meta", "active", "id")) + " pr";
            case 2 -> "active " + pick(List.of("eq ", "ne ")) + random.nextBoolean();
            case 3 -> pick(List.of("meta.created", "meta.lastModified")) + order() + "\"" + instant() + "\"";
            case 4 ->
                pick(List.of("id", "groups.value", "groups")) + equal() + "\""
                        + pick(random.nextBoolean() ? users : groups) + "\"";
            case 5 -> pick(TEXTS) + pick(List.of(" eq null", " ne null"));
            case 6 ->
                pick(List.of(
                        "emails.type eq \"work\"",
                        "emails.primary eq true",
                        "groups.type eq \"direct\"",
                        "meta.resourceType eq \"User\"",
                        "meta.resourceType sw \"Gr\""));
            case 7 -> random.nextInt(4) == 0 ? pick(UNMAPPED) + operator() + word() : "userName sw " + word();
            default -> pick(TEXTS) + operator() + word();
        };
    }

    private String groupTerm() {
        return switch (random.nextInt(8)) {
            case 0 -> pick(List.of("displayName", "externalId", "members", "members.value", "members.display")) + " pr";
            case 1 -> pick(List.of("meta.created", "meta.lastModified")) + order() + "\"" + instant() + "\"";
            case 2, 3 -> pick(List.of("members", "members.value")) + equal() + "\"" + pick(users) + "\"";
            case 4 -> "id" + equal() + "\"" + pick(groups) + "\"";
            case 5 -> "members.display" + operator() + word();
            default -> pick(List.of("displayName", "externalId")) + operator() + word();
        };
    }

    private String userValuePath() {
        return "emails[" + element() + pick(List.of(" and ", " or ")) + element() + "]";
    }

    private String element() {
        return switch (random.nextInt(4)) {
            case 0 -> "primary eq " + random.nextBoolean();
            case 1 -> pick(List.of("value", "type", "primary")) + " pr";
            case 2 -> "not (" + pick(List.of("value", "type")) + operator() + word() + ")";
            default -> pick(List.of("value", "type")) + operator() + word();
        };
    }

    private String groupValuePath() {
        return "members[value" + equal() + "\"" + pick(users) + "\"" + pick(List.of(" and ", " or ")) + "type"
                + operator() + word() + "]";
    }

    private UUID user(int number) {
        var body = JsonNodeFactory.instance.objectNode();
        body.put("userName", pick(WORDS).replace("\u0131", "i") + "." + number);
        texts(body, "displayName", "externalId", "title", "nickName", "locale");
        texts(
                body.putObject("name"),
                "formatted",
                "familyName",
                "givenName",
                "middleName",
                "honorificPrefix",
                "honorificSuffix");
        texts(body.putObject(ENTERPRISE), "employeeNumber", "department");
        body.put("active", random.nextBoolean());
        boolean primary = random.nextBoolean();
        for (int i = random.nextInt(4); i > 0; i--) {
            var email = body.withArray("/emails").addObject().put("value", pick(WORDS));
            texts(email, "type");
            if (random.nextBoolean()) {
                email.put("primary", primary);
                primary = false;
            }
        }
        if (random.nextBoolean()) {
            body.withArray("/phoneNumbers").addObject().put("value", pick(WORDS));
        }
        var document = UserReader.read(body, Strictness.LENIENT, new Tolerances());
        var created = moment(number);
        var id = Ids.next(created);
        var userName = document.path("userName").asText();
        var key = IdentityKey.parse(userName).orElseThrow();
        var stored = new StoredUser(
                id,
                userName,
                document.path("externalId").textValue(),
                document.path("active").asBoolean(),
                null,
                Document.of(document),
                1,
                created,
                later(created),
                List.of());
        tables.users().insert(connection, stored, new UserTable.Keys(key, null, null, SearchKeys.of(document)));
        return id;
    }

    private UUID group(int number) {
        var body = JsonNodeFactory.instance.objectNode().put("displayName", pick(WORDS) + " " + number);
        texts(body, "externalId");
        var document =
                GroupReader.read(body, Strictness.LENIENT, new Tolerances()).document();
        var created = moment(number);
        var id = Ids.next(created);
        var stored = new StoredGroup(
                id, document.path("displayName").asText(), Document.of(document), 1, created, later(created));
        tables.groups().insert(connection, stored, document.path("externalId").textValue());
        var members = new HashSet<UUID>();
        for (int i = random.nextInt(6); i > 0; i--) {
            members.add(pick(users));
        }
        tables.memberships()
                .add(id, members.stream().map(user -> new NewMember(user, null)).toList(), created);
        return id;
    }

    private void texts(ObjectNode into, String... names) {
        for (var name : names) {
            if (random.nextBoolean()) {
                into.put(name, pick(WORDS) + (random.nextInt(3) == 0 ? pick(WORDS) : ""));
            }
        }
    }

    private String operator() {
        return pick(List.of(" eq ", " ne ", " co ", " sw ", " ew ", " gt ", " ge ", " lt ", " le ", " EQ "));
    }

    private String equal() {
        return pick(List.of(" eq ", " ne "));
    }

    private String order() {
        return pick(List.of(" eq ", " ne ", " gt ", " ge ", " lt ", " le "));
    }

    private String word() {
        return "\"" + pick(WORDS).replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private Instant instant() {
        return moment(random.nextInt(40));
    }

    /** Far enough apart that ids come in the order of the moments, some of them equal to the microsecond. */
    private static Instant moment(int number) {
        return START.plusMillis(number / 2 * 2L);
    }

    private Instant later(Instant created) {
        return random.nextBoolean() ? created : created.plusNanos(1_000);
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}

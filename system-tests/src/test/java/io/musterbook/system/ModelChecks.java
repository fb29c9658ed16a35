package io.musterbook.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Compares a workspace with its model, and asks whether what must always be true is true. */
final class ModelChecks {
    private final ModelPlay play;
    private final ModelCast cast;
    private final Tenant tenant;
    private final Model model;

    ModelChecks(ModelPlay play, ModelCast cast) {
        this.play = play;
        this.cast = cast;
        this.tenant = play.tenant;
        this.model = play.model;
    }

    /** @param visited whose browser tries to get in */
    void check(ModelPerson visited) {
        members();
        directory();
        groups();
        questions();
        invitations();
        access(visited);
        trail();
    }

    /** One member for a person, an owner always, and nobody in a seat that is not there. */
    private void members() {
        var members = tenant.members();
        assertThat(told(members, "email", ModelChecks::member))
                .isEqualTo(wanted(person -> person.member
                        ? String.join(
                                " ", person.state, person.role, person.roleSource, person.source, person.suspendedBy)
                        : null));
        assertThat(members)
                .as("an owner, whatever happened")
                .anyMatch(member -> member.path("role").asText().equals("OWNER"));
        assertThat(tenant.seatsUsed()).isEqualTo(model.seatsUsed()).isLessThanOrEqualTo(model.seats);
    }

    private static String member(JsonNode member) {
        var by = member.path("suspendedBy");
        return String.join(
                " ",
                member.path("state").asText(),
                member.path("role").asText(),
                member.path("roleSource").asText(),
                member.path("source").asText(),
                by.isNull() ? "" : by.asText());
    }

    /** What was answered with a success is there: one user for a name. */
    private void directory() {
        var list = play.scim.get("/Users?count=100").expect(200).json();
        assertThat(told(
                        items(list.path("Resources")),
                        "userName",
                        user -> user.path("id").asText() + " "
                                + user.path("active").asBoolean()))
                .isEqualTo(wanted(person -> person.named ? person.userId + " " + person.active : null));
        assertThat(list.path("totalResults").asLong())
                .isEqualTo(model.people.stream().filter(person -> person.named).count());
    }

    private void groups() {
        var list = items(play.scim.get("/Groups?count=100").expect(200).json().path("Resources"));
        var members = new TreeMap<String, List<String>>();
        list.forEach(group -> members.put(
                group.path("displayName").asText(),
                group.path("members").findValuesAsText("value").stream()
                        .sorted()
                        .toList()));
        var wanted = new TreeMap<String, List<String>>();
        model.groups
                .keySet()
                .forEach(name -> wanted.put(
                        name,
                        model.in(name).stream()
                                .map(person -> person.userId)
                                .sorted()
                                .toList()));
        assertThat(members).isEqualTo(wanted);
    }

    private void questions() {
        var open = model.people.stream()
                .filter(person -> person.named && person.active && !person.question.isEmpty())
                .collect(Collectors.toMap(person -> person.userId, person -> person.question));
        var asked = new ArrayList<>(tenant.candidates());
        asked.addAll(tenant.plan());
        assertThat(told(asked, "user", item -> item.path("reason").asText())).isEqualTo(new TreeMap<>(open));
    }

    /** One open invitation for whoever is invited, and none for anybody else. */
    private void invitations() {
        var open = tenant.operator().all(tenant.path("/invitations?state=PENDING"), 100);
        assertThat(told(open, "email", item -> item.path("role").asText()))
                .isEqualTo(wanted(person -> person.member && person.state.equals("INVITED") ? person.role : null));
    }

    /** Who has no access has no session that opens the workspace. */
    private void access(ModelPerson person) {
        int status =
                cast.browser(person.address).open("/w/" + tenant.slug() + "/").status();
        assertThat(status == 200).as(status + " for " + person).isEqualTo(person.getsIn());
    }

    /** Each fact is one row, the rows have no gap, and the chain verifies. */
    private void trail() {
        var rows = tenant.audit();
        var facts = rows.stream()
                .map(row -> row.path("action").asText())
                .filter(
                        action -> action.matches(
                                "member\\.(provisioned|suspended|reactivated|removed|joined)|directory-user\\.(provisioned|deactivated|reactivated|deleted)"))
                .collect(Collectors.toMap(action -> action, action -> 1, Integer::sum, TreeMap::new));
        assertThat(facts).isEqualTo(model.facts);
        var sequences = rows.stream()
                .map(row -> row.path("sequence"))
                .filter(sequence -> !sequence.isNull())
                .map(JsonNode::asLong)
                .sorted()
                .toList();
        assertThat(sequences)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, sequences.size()).boxed().toList());
        var verdict = tenant.operator()
                .http()
                .ask("POST", tenant.path("/audit/verification"))
                .expect(200);
        assertThat(verdict.json().path("verified").asBoolean())
                .as(verdict.text())
                .isTrue();
    }

    /** Fails if two items have one key. */
    private static Map<String, String> told(List<JsonNode> items, String key, Function<JsonNode, String> value) {
        return items.stream()
                .collect(Collectors.toMap(
                        item -> item.path(key).asText(),
                        value,
                        (one, other) -> {
                            throw new AssertionError("two of one " + key + ": " + one + " and " + other);
                        },
                        TreeMap::new));
    }

    private Map<String, String> wanted(Function<ModelPerson, @Nullable String> value) {
        var wanted = new TreeMap<String, String>();
        for (var person : model.people) {
            var told = value.apply(person);
            if (told != null) {
                wanted.put(person.address, told);
            }
        }
        return wanted;
    }

    private static List<JsonNode> items(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}

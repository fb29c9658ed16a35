package io.musterbook.web.api.requests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.musterbook.directorysync.DirectoryProvider;
import io.musterbook.web.api.json.FieldFault;
import io.musterbook.web.api.json.InvalidRequest;
import io.musterbook.web.api.json.Json;
import io.musterbook.web.api.json.Kind;
import io.musterbook.workspace.PageRequest;
import io.musterbook.workspace.Plan;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RequestsTest {
    @Test
    void opens_with_everything() {
        var request = OpenWorkspace.read(json("""
                {"slug":"acme","name":" Acme ","plan":"ENTERPRISE","seats":50,
                 "owner":{"email":"o@acme.example","displayName":"Olga","password":"a long enough one"}}"""));
        assertThat(request.name()).isEqualTo("Acme");
        assertThat(request.plan()).isEqualTo(Plan.ENTERPRISE);
        assertThat(request.owner().displayName()).isEqualTo("Olga");
        assertThat(request.owner().password()).isNotNull();
    }

    @Test
    void opens_without_a_password_and_a_display_name() {
        var request = OpenWorkspace.read(json("""
                {"slug":"acme","name":"Acme","plan":"PRO","seats":1,
                 "owner":{"email":"o@acme.example","displayName":" ","password":null}}"""));
        assertThat(request.owner().displayName()).isEqualTo("o@acme.example");
        assertThat(request.owner().password()).isNull();
    }

    @Test
    void names_everything_that_is_wrong_with_its_path() {
        assertThat(faults("""
                {"slug":"A","plan":"pro","seats":1.5,"seat":2,"owner":{"email":7,"password":"short","admin":true}}"""))
                .extracting(FieldFault::field)
                .containsExactlyInAnyOrder(
                        "slug", "name", "plan", "seats", "seat", "owner.email", "owner.password", "owner.admin");
        assertThat(faults("{\"slug\":\"acme\",\"name\":\"A\",\"plan\":\"PRO\",\"seats\":2000000,\"owner\":[]}"))
                .extracting(FieldFault::field)
                .containsExactly("seats", "owner");
        assertThat(faults("{}")).extracting(FieldFault::reason).containsOnly("It is missing.");
    }

    @Test
    void a_very_long_unknown_name_is_not_sent_back() {
        assertThat(faults("{\"" + "x".repeat(5_000) + "\\n\":1}"))
                .allSatisfy(fault -> assertThat(fault.field().length()).isLessThan(80));
    }

    @Test
    void a_change_names_at_least_one_value() {
        var change = ChangeWorkspace.read(json("{\"seats\":7,\"name\":null}"));
        assertThat(change.seats()).isEqualTo(7);
        assertThat(change.name()).isNull();
        assertThatThrownBy(() -> ChangeWorkspace.read(json("{}")))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("Nothing was asked for");
        assertThatThrownBy(() -> ChangeWorkspace.read(json("{\"seats\":\"7\"}")))
                .isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(() -> ChangeWorkspace.read(json("{\"slug\":\"x\"}"))).isInstanceOf(InvalidRequest.class);
    }

    @Test
    void a_provider_is_one_of_the_known_words() {
        assertThat(ConnectDirectory.read(json("{\"provider\":\"okta\"}")).provider())
                .isEqualTo(DirectoryProvider.OKTA);
        assertThatThrownBy(() -> ConnectDirectory.read(json("{\"provider\":\"OKTA\"}")))
                .isInstanceOf(InvalidRequest.class);
    }

    @Test
    void a_query_is_read_as_strictly() {
        var first = new PageRequest(null, 1);
        var cursor =
                first.page(List.of(new UUID(1, 2), new UUID(3, 4)), id -> id).next();
        var query = new QueryReading(Map.of("cursor", List.of(String.valueOf(cursor)), "limit", List.of("1000")));
        assertThat(query.page()).isEqualTo(new PageRequest(new UUID(1, 2), 1000));
        query.complete();

        var wrong = new QueryReading(Map.of(
                "cursor", List.of("nonsense"),
                "limit", List.of("1001"),
                "plan", List.of("PRO", "FREE"),
                "failed", List.of("yes"),
                "stat", List.of("x")));
        assertThat(wrong.optional("plan", Kind.word(Plan.class))).isEmpty();
        assertThat(wrong.flag("failed")).isEmpty();
        assertThat(wrong.page()).isEqualTo(PageRequest.first());
        assertThat(catchThrowableOfType(InvalidRequest.class, wrong::complete).faults())
                .extracting(FieldFault::field)
                .containsExactlyInAnyOrder("plan", "failed", "cursor", "limit", "stat");
    }

    @Test
    void an_empty_parameter_counts_as_left_out() {
        var query = new QueryReading(Map.of("cursor", List.of(""), "failed", List.of("")));
        assertThat(query.flag("failed")).isEmpty();
        assertThat(query.page()).isEqualTo(PageRequest.first());
        query.complete();
    }

    private static List<FieldFault> faults(String body) {
        return catchThrowableOfType(InvalidRequest.class, () -> OpenWorkspace.read(json(body)))
                .faults();
    }

    private static ObjectNode json(String text) {
        return Json.readObject(text.getBytes(UTF_8));
    }
}

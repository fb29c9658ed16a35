package io.musterbook.web.api.problem;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.musterbook.directorysync.AlreadyConnected;
import io.musterbook.directorysync.PlanLacksDirectorySync;
import io.musterbook.web.api.json.FieldFault;
import io.musterbook.web.api.json.InvalidRequest;
import io.musterbook.web.api.json.Json;
import io.musterbook.workspace.InvalidValue;
import io.musterbook.workspace.Slug;
import io.musterbook.workspace.SlugTaken;
import io.musterbook.workspace.UnknownWorkspace;
import io.musterbook.workspace.WorkspaceId;
import jakarta.ejb.EJBException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProblemsTest {
    private static final WorkspaceId WORKSPACE = new WorkspaceId(new UUID(1, 2));

    @Test
    void refusals_of_the_modules_have_their_status_and_no_ids() {
        assertThat(Problems.of(new SlugTaken(new Slug("acme"))).status()).isEqualTo(409);
        assertThat(Problems.of(new AlreadyConnected(WORKSPACE)).status()).isEqualTo(409);
        assertThat(Problems.of(new PlanLacksDirectorySync(WORKSPACE)).status()).isEqualTo(403);
        assertThat(Problems.of(new UnknownWorkspace(WORKSPACE)))
                .isEqualTo(Problems.unknownWorkspace())
                .extracting(Problem::detail)
                .asString()
                .doesNotContain(WORKSPACE.toString());
    }

    @Test
    void a_refusal_is_found_under_what_the_container_wraps_around_it() {
        var wrapped = new EJBException(new RuntimeException(new SlugTaken(new Slug("acme"))));
        assertThat(Problems.of(wrapped).type()).isEqualTo("urn:musterbook:problem:slug-taken");
    }

    @Test
    void wrong_values_are_listed() {
        assertThat(Problems.of(new InvalidValue("owner.email", "No.")).errors())
                .containsExactly(new FieldFault("owner.email", "No."));
        var both = List.of(new FieldFault("a", "1"), new FieldFault("b", "2"));
        assertThat(Problems.of(new InvalidRequest(both)).errors()).isEqualTo(both);
    }

    @Test
    void what_broke_inside_stays_inside() {
        var problem = Problems.of(
                new IllegalStateException("select secret from t", new SQLException("at 10.0.0.1", "42P01")));
        assertThat(problem.status()).isEqualTo(500);
        assertThat(problem.detail()).doesNotContain("select").doesNotContain("10.0.0.1");
    }

    @Test
    void what_passes_by_itself_asks_for_patience() {
        assertThat(Problems.of(new EJBException(new RuntimeException(new SQLException("x", "08006"))))
                        .status())
                .isEqualTo(503);
        assertThat(Problems.of(new RuntimeException(new SQLTransientConnectionException("pool")))
                        .status())
                .isEqualTo(503);
        assertThat(Problems.of(new RuntimeException(new SQLException("x", "40001")))
                        .status())
                .isEqualTo(503);
        assertThat(Problems.of(new RuntimeException(new SQLException("x", "23505")))
                        .status())
                .isEqualTo(500);
    }

    @Test
    void an_occurrence_names_its_request_and_has_no_empty_list() {
        var id = new UUID(0, 7).toString();
        assertThat(new String(Json.write(Problems.notFound().in(id)), UTF_8))
                .startsWith("{\"type\":\"urn:musterbook:problem:not-found\",\"title\":")
                .contains("\"status\":404")
                .endsWith("\"instance\":\"urn:uuid:" + id + "\"}");
    }
}

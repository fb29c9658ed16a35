package io.musterbook.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;

/** Every change leaves a row, the rows are a chain, and no secret is in them. */
class AuditST {
    @OnEachDatabase
    void each_kind_of_change_is_a_row_with_its_actor_and_request_in_one_gapless_chain(Database database) {
        var operator = Servers.on(database).operator();
        var tenant = operator.workspace("audited");
        var scim = tenant.connect();
        var ada = tenant.address("ada");
        var created = scim.post("/Users", Okta.user(ada)).expect(201);
        var id = created.text("id");
        scim.patchActive(id, false).expect(200);
        scim.patchActive(id, true).expect(200);
        var group = scim.createGroup("Crew", List.of(id));
        scim.delete("/Groups/" + group).expect(204);
        operator.http().ask("POST", tenant.path("/directory/tokens")).expect(201);
        var renamed =
                operator.patch(tenant.path(""), Okta.object().put("seats", 60)).expect(200);
        operator.post(tenant.path("/owner-recovery"), Okta.object().put("email", tenant.address("second")))
                .expect(200);
        scim.delete("/Users/" + id).expect(204);
        operator.http().delete(tenant.path("/directory")).expect(204);

        var rows = sealed(tenant);
        assertThat(rows)
                .extracting(row -> row.path("action").asText())
                .contains(
                        "workspace.opened",
                        "workspace.changed",
                        "directory.connected",
                        "directory.token-issued",
                        "directory.disconnected",
                        "directory-user.provisioned",
                        "directory-user.deactivated",
                        "directory-user.reactivated",
                        "directory-user.deleted",
                        "directory-group.created",
                        "directory-group.deleted",
                        "member.provisioned",
                        "member.suspended",
                        "member.reactivated",
                        "invitation.created",
                        "invitation.revoked");
        assertThat(rows)
                .extracting(row -> row.path("sequence").asLong())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, rows.size()).boxed().toList());
        assertThat(rows)
                .allSatisfy(row -> assertThat(row.path("actor").asText()).isNotEmpty());

        var provisioned = row(rows, "directory-user.provisioned");
        assertThat(provisioned.path("requestId").asText()).isEqualTo(created.header("X-Request-Id"));
        assertThat(provisioned.path("actor").asText()).startsWith("directory:");
        var changed = row(rows, "workspace.changed");
        assertThat(changed.path("requestId").asText()).isEqualTo(renamed.header("X-Request-Id"));
        assertThat(changed.path("actor").asText()).isEqualTo("operator");
        assertThat(changed.path("details").path("seats").asText()).isEqualTo("50 -> 60");
        assertThat(row(rows, "member.suspended").path("details").path("email").asText())
                .isEqualTo(ada);

        var verdict = verify(tenant);
        assertThat(verdict.path("verified").asBoolean()).as(verdict.toString()).isTrue();
        assertThat(verdict.path("rows").asLong()).isGreaterThanOrEqualTo(rows.size());
    }

    @OnEachDatabase
    void a_row_is_sealed_two_seconds_after_its_commit(Database database) {
        var tenant = Servers.on(database).operator().workspace("prompt");
        var all = Eventually.get(
                Duration.ofSeconds(10),
                tenant::audit,
                rows -> rows.stream().noneMatch(row -> row.path("sequence").isNull()));
        assertThat(all).isNotEmpty().noneMatch(row -> row.path("sequence").isNull());
    }

    @OnEachDatabase
    void passwords_tokens_and_links_are_in_no_row(Database database) {
        var operator = Servers.on(database).operator();
        var tenant = operator.workspace("canary");
        var connection = operator.post(tenant.path("/directory"), Okta.object().put("provider", "okta"))
                .expect(201);
        var token = connection.text("bearerToken");
        var scim = new Scim(connection.text("scimBaseUrl"), token);
        var ada = tenant.address("ada");
        scim.post("/Users", Okta.user(ada).put("password", "Canary-Pa55word-0123"))
                .expect(201);
        var mail = operator.mail(ada).path("text").asText();
        var secrets = new ArrayList<>(List.of(token, Tenant.OWNER_PASSWORD, "Canary-Pa55word-0123"));
        for (var word : mail.split("\\s+", -1)) {
            if (word.startsWith("http")) {
                secrets.add(word.substring(word.lastIndexOf('/') + 1));
            }
        }
        assertThat(secrets).hasSizeGreaterThan(3);
        var all = export(tenant, "jsonl") + export(tenant, "csv");
        assertThat(secrets)
                .filteredOn(secret -> secret.length() > 8)
                .isNotEmpty()
                .noneMatch(all::contains);
    }

    @OnEachDatabase
    void an_erased_person_is_gone_from_every_row_and_the_chain_holds(Database database) {
        var operator = Servers.on(database).operator();
        var tenant = operator.workspace("erased");
        var scim = tenant.connect();
        var ada = tenant.address("ada");
        var id = scim.create(ada);
        scim.create(tenant.address("bob"));
        scim.delete("/Users/" + id).expect(204);
        var erased = operator.post(
                        tenant.path("/audit/erasures"), Okta.object().put("email", ada.toUpperCase(Locale.ROOT)))
                .expect(200);
        assertThat(erased.json().path("rows").asInt()).isGreaterThan(3);
        assertThat(export(tenant, "jsonl")).doesNotContain(ada).contains(tenant.address("bob"));
        var verdict = verify(tenant);
        assertThat(verdict.path("verified").asBoolean()).as(verdict.toString()).isTrue();
        assertThat(verdict.path("erased").asInt())
                .isEqualTo(erased.json().path("rows").asInt());
    }

    @OnEachDatabase
    void an_export_goes_on_where_the_last_one_ended(Database database) {
        var operator = Servers.on(database).operator();
        var tenant = operator.workspace("exported");
        var first = export(tenant, "jsonl").lines().toList();
        tenant.change("name", "Another name");
        var rest = operator.http()
                .get(tenant.path("/audit/export?format=jsonl&after=" + first.size()))
                .expect(200);
        assertThat(rest.text().lines().toList()).singleElement().satisfies(line -> {
            assertThat(Http.json(line).path("sequence").asInt()).isEqualTo(first.size() + 1);
            assertThat(Http.json(line).path("action").asText()).isEqualTo("workspace.changed");
        });
        var csv = operator.http().get(tenant.path("/audit/export?format=csv")).expect(200);
        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.text()).startsWith("sequence,at,actor,");
        operator.http().get(tenant.path("/audit/export?format=xls")).expect(400);
    }

    @OnEachDatabase
    void an_owner_whom_the_directory_shut_out_is_brought_back_by_the_operator(Database database) {
        var operator = Servers.on(database).operator();
        var tenant = operator.workspace("lost");
        var recovery = tenant.path("/owner-recovery");
        assertThat(operator.post(recovery, Okta.object()).expect(409).text("detail"))
                .contains("is an active owner");

        var scim = tenant.connect();
        var owner = scim.create(tenant.owner());
        scim.patchActive(owner, false).expect(200);
        assertThat(tenant.state(tenant.owner())).isEqualTo("SUSPENDED");
        var recovered = operator.post(recovery, Okta.object()).expect(200);
        assertThat(recovered.text("outcome")).contains("is an active owner and signs in as before");
        assertThat(tenant.state(tenant.owner())).isEqualTo("ACTIVE");
        assertThat(tenant.member(tenant.owner()).path("role").asText()).isEqualTo("OWNER");

        var second = tenant.address("second");
        operator.post(recovery, Okta.object().put("email", second)).expect(200);
        assertThat(tenant.member(second).path("role").asText()).isEqualTo("OWNER");
        assertThat(operator.mail(second).path("text").asText()).contains("http");
        assertThat(tenant.audit())
                .filteredOn(row -> row.path("action").asText().equals("member.reactivated"))
                .extracting(row -> row.path("actor").asText())
                .contains("operator");
    }

    @OnEachDatabase
    void the_page_says_what_happened_to_admins_and_not_to_others(Database database) {
        var server = Servers.on(database);
        var tenant = server.operator().workspace("shown");
        var scim = tenant.connect();
        scim.patchActive(scim.create(tenant.address("ada")), false).expect(200);
        var owner = tenant.visitor();
        owner.signIn(tenant.owner(), Tenant.OWNER_PASSWORD);
        var page = owner.open("/w/" + tenant.slug() + "/settings/audit");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html())
                .contains("Okta suspended Ada ada", "The operator opened the workspace", "connected Okta");
        assertThat(owner.open("/w/" + tenant.slug() + "/settings/audit?kind=invitations")
                        .html())
                .contains("Okta invited")
                .doesNotContain("Okta suspended");
        var file = owner.open("/w/" + tenant.slug() + "/settings/audit/export?format=csv");
        assertThat(file.html()).startsWith("sequence,at,actor,").contains("member.suspended");
        assertThat(tenant.visitor()
                        .open("/w/" + tenant.slug() + "/settings/audit/export?format=csv")
                        .html())
                .doesNotContain("member.suspended");
    }

    /** All rows, once none waits for its seal. */
    private static List<JsonNode> sealed(Tenant tenant) {
        return Eventually.get(
                tenant::audit,
                rows -> rows.stream().noneMatch(row -> row.path("sequence").isNull()));
    }

    private static JsonNode row(List<JsonNode> rows, String action) {
        return rows.stream()
                .filter(row -> row.path("action").asText().equals(action))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no row " + action));
    }

    private static JsonNode verify(Tenant tenant) {
        return tenant.operator()
                .http()
                .ask("POST", tenant.path("/audit/verification"))
                .expect(200)
                .json();
    }

    private static String export(Tenant tenant, String format) {
        return tenant.operator()
                .http()
                .get(tenant.path("/audit/export?format=" + format))
                .expect(200)
                .text();
    }
}

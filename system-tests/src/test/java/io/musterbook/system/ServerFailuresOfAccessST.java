package io.musterbook.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What broke other servers, where access to a workspace is at stake. The rows are those of {@code docs/conformance.md}. */
class ServerFailuresOfAccessST {
    private static final Pattern LINK = Pattern.compile("https?://\\S+");
    private static final String PASSWORD = "a few words in a row";

    @OnEachDatabase
    @DisplayName("36, 37, 61: leaving and coming back")
    void row_36_37_and_61_who_was_unassigned_comes_back_as_the_same_person(Database database) {
        var tenant = Servers.on(database).operator().directoryOnly("returning");
        var scim = tenant.connect();
        var ada = tenant.address("ada");
        var id = scim.create(ada);
        var member = tenant.member(ada).path("id").asText();
        for (var round = 0; round < 3; round++) {
            scim.putActive(id, false).expect(200);
            assertThat(tenant.state(ada)).isEqualTo("SUSPENDED");
            var conflict = scim.post("/Users", Okta.user(ada)).expect(409);
            assertThat(conflict.text("detail")).contains("inactive");
            var found = scim.find(ada).expect(200).json().path("Resources").path(0);
            assertThat(found.path("id").asText()).isEqualTo(id);
            scim.put("/Users/" + id, ((ObjectNode) found.deepCopy()).put("active", true))
                    .expect(200);
            scim.put("/Users/" + id, scim.get("/Users/" + id).json()).expect(200);
            assertThat(tenant.state(ada)).isEqualTo("INVITED");
            assertThat(tenant.member(ada).path("id").asText()).isEqualTo(member);
        }
    }

    @OnEachDatabase
    @DisplayName("38: sessions after a deactivation by PUT")
    void row_38_a_put_that_deactivates_ends_the_sessions(Database database) {
        var tenant = Servers.on(database).operator().directoryOnly("ending");
        var scim = tenant.connect();
        var ada = tenant.address("ada");
        var id = scim.create(ada);
        var visitor = joined(tenant, ada);
        scim.putActive(id, false).expect(200);
        assertThat(visitor.open("/w/" + tenant.slug() + "/").status()).isEqualTo(403);
    }

    @OnEachDatabase
    @DisplayName("39: an old invitation")
    void row_39_an_old_invitation_lets_nobody_in_whom_the_directory_put_out(Database database) {
        var tenant = Servers.on(database).operator().directoryOnly("invited");
        var scim = tenant.connect();
        var ada = tenant.address("ada");
        var id = scim.create(ada);
        var link = link(tenant, ada);
        scim.patchActive(id, false).expect(200);
        assertThat(tenant.visitor().open(link).html()).contains("not open").doesNotContain("join-workspace");
        assertThat(tenant.state(ada)).isEqualTo("SUSPENDED");
    }

    @OnEachDatabase
    @DisplayName("52: the tenant is the token's")
    void row_52_a_token_at_another_address_opens_nothing(Database database) {
        var operator = Servers.on(database).operator();
        var mine = operator.directoryOnly("mine").connect();
        var other = operator.directoryOnly("other").connect();
        mine.presenting(other.token()).get("/Users").expect(401);
        var id = other.create("x@other.example");
        mine.get("/Users/" + id).expect(404);
        mine.put("/Users/" + id, Okta.user("x@other.example")).expect(404);
        other.get("/Users/" + id).expect(200);
    }

    @Test
    @DisplayName("53: an empty token")
    void row_53_an_empty_token_is_no_token() {
        var scim = Servers.on(Database.H2).operator().directoryOnly("empty").connect();
        for (var authorization : List.of("", "Bearer", "Bearer ", "bearer  ", "Bearer null", "Bearer undefined", " ")) {
            new Http(scim.base())
                    .checkedBy(new ScimCheck(scim.base(), ""))
                    .with("Authorization", authorization)
                    .get("/Users")
                    .expect(401);
        }
    }

    @OnEachDatabase
    @DisplayName("54: an account that is already there")
    void row_54_a_directory_never_changes_the_address_that_somebody_signs_in_with(Database database) {
        var tenant = Servers.on(database).operator().workspace("takeover");
        var scim = tenant.connect();
        var id = scim.create(tenant.owner());
        var thief = Okta.user(tenant.owner());
        ((ObjectNode) thief.path("emails").path(0)).put("value", tenant.address("thief"));
        scim.put("/Users/" + id, thief).expect(200);
        scim.put("/Users/" + id, thief.put("userName", tenant.address("thief"))).expect(200);
        assertThat(tenant.visitor()
                        .signIn(tenant.owner(), Tenant.OWNER_PASSWORD)
                        .html())
                .contains("/sign-out");
        assertThat(tenant.visitor()
                        .signIn(tenant.address("thief"), Tenant.OWNER_PASSWORD)
                        .html())
                .doesNotContain("/sign-out");
        assertThat(tenant.members())
                .singleElement()
                .satisfies(member -> assertThat(member.path("role").asText()).isEqualTo("OWNER"));
    }

    @Test
    @DisplayName("58: answers that are no JSON")
    void row_58_what_is_outside_of_every_route_is_answered_in_scim_too() {
        var server = Servers.on(Database.H2);
        var scim = server.operator().directoryOnly("outside").connect();
        var all = new Http(server.url())
                .checkedBy(new ScimCheck(scim.base(), scim.token()))
                .with("Authorization", "Bearer " + scim.token());
        for (var path :
                List.of("/scim", "/scim/", "/scim/v2", "/scim/v2/", "/scim/v1/Users", "/scim/v2/nobody/Users")) {
            assertThat(all.get(path).status()).as(path).isIn(401, 404);
        }
        scim.get("/Users/a/b/c").expect(404);
        scim.http()
                .send("POST", "/Users", "x".getBytes(StandardCharsets.UTF_8), "text/plain")
                .expect(415);
        scim.http().ask("PATCH", "/Users").expect(405);
    }

    @OnEachDatabase
    @DisplayName("60: a PUT on an owner")
    void row_60_an_owner_can_be_linked_and_pushed_and_keeps_the_workspace(Database database) {
        var tenant = Servers.on(database).operator().directoryOnly("owned");
        var scim = tenant.connect();
        var id = scim.create(tenant.owner());
        scim.put("/Users/" + id, Okta.user(tenant.owner()).put("title", "Owner"))
                .expect(200);
        scim.putActive(id, true).expect(200);
        assertThat(tenant.member(tenant.owner()).path("role").asText()).isEqualTo("OWNER");
    }

    @OnEachDatabase
    @DisplayName("62: what is left for a return")
    void row_62_deactivation_keeps_what_the_person_signs_in_with(Database database) {
        var tenant = Servers.on(database).operator().directoryOnly("keeping");
        var scim = tenant.connect();
        var ada = tenant.address("ada");
        var id = scim.create(ada);
        joined(tenant, ada);
        scim.patchActive(id, false).expect(200);
        scim.patchActive(id, true).expect(200);
        assertThat(tenant.state(ada)).isEqualTo("ACTIVE");
        var anew = tenant.visitor();
        anew.signIn(ada, PASSWORD);
        assertThat(anew.open("/w/" + tenant.slug() + "/").status()).isEqualTo(200);
    }

    private static Visitor joined(Tenant tenant, String email) {
        var visitor = tenant.visitor();
        var page = visitor.open(link(tenant, email));
        var inside = visitor.submit(page, "join", Map.of("new-password", PASSWORD), "join-workspace");
        assertThat(inside.status()).isEqualTo(200);
        return visitor;
    }

    private static String link(Tenant tenant, String email) {
        return LINK.matcher(tenant.operator().mail(email).path("text").asText())
                .results()
                .findFirst()
                .orElseThrow()
                .group();
    }
}

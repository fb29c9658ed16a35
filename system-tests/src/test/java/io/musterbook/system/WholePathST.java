package io.musterbook.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.regex.Pattern;

/** What Musterbook is for, by HTTP alone: connect, provision, invite, join, lose access, come back. */
class WholePathST {
    private static final Pattern LINK = Pattern.compile("https?://\\S+");
    private static final String PASSWORD = "a few words in a row";

    @OnEachDatabase
    void an_owner_with_a_password_signs_in_and_one_without_chooses_it_by_mail(Database database) {
        var operator = Servers.on(database).operator();
        var known = operator.workspace("owned");
        var inside = known.visitor().signIn(known.owner(), Tenant.OWNER_PASSWORD);
        assertThat(inside.status()).isEqualTo(200);
        assertThat(known.visitor()
                        .signIn(known.owner(), "not the password at all")
                        .html())
                .doesNotContain("/sign-out");

        var slug = known.slug() + "-mailed";
        var owner = "olga@" + slug + ".example";
        operator.post("/workspaces", OperatorApi.newWorkspace(slug, "ENTERPRISE", 5, owner, ""))
                .expect(201);
        var link = firstLink(operator.mail(owner));
        var visitor = known.visitor();
        var landed = visitor.submit(visitor.open(link), "join", Map.of("new-password", PASSWORD), "join-workspace");
        assertThat(landed.path()).isEqualTo("/w/" + slug + "/");
        assertThat(landed.status()).isEqualTo(200);
        assertThat(known.visitor().signIn(owner, PASSWORD).html()).contains("/sign-out");
    }

    @OnEachDatabase
    void a_created_person_gets_one_mail_joins_and_is_listed(Database database) {
        var operator = Servers.on(database).operator();
        var tenant = operator.workspace("joins");
        var scim = tenant.connect();
        var ada = tenant.address("ada");
        scim.create(ada);

        assertThat(tenant.state(ada)).isEqualTo("INVITED");
        assertThat(tenant.invitationState(ada)).isEqualTo("PENDING");
        var mail = operator.mail(ada);
        assertThat(mail.path("subject").asText()).contains("The " + tenant.slug());
        assertThat(mail.path("html").asText()).contains(firstLink(mail));

        var visitor = tenant.visitor();
        var page = visitor.open(firstLink(mail));
        visitor.open(firstLink(mail));
        assertThat(page.html()).contains("The " + tenant.slug()).contains(ada);
        assertThat(tenant.state(ada)).as("looking at the link joins nobody").isEqualTo("INVITED");
        assertThat(tenant.invitationState(ada)).isEqualTo("PENDING");

        var inside = visitor.submit(page, "join", Map.of("new-password", PASSWORD), "join-workspace");
        assertThat(inside.path()).isEqualTo("/w/" + tenant.slug() + "/");
        assertThat(inside.status()).isEqualTo(200);
        assertThat(tenant.state(ada)).isEqualTo("ACTIVE");
        assertThat(tenant.member(ada).path("source").asText()).isEqualTo("DIRECTORY");
        assertThat(tenant.invitationState(ada)).isEqualTo("ACCEPTED");
        assertThat(operator.mails(ada)).hasSize(1);
        assertThat(tenant.visitor().open(firstLink(mail)).html()).contains("not open");
    }

    @OnEachDatabase
    void deactivation_by_patch_put_and_delete_ends_an_open_session_at_once(Database database) {
        var operator = Servers.on(database).operator();
        var tenant = operator.workspace("leaves");
        var scim = tenant.connect();
        for (var way : Map.<String, Taking>of(
                        "patch",
                        scim::patchActive,
                        "put",
                        scim::putActive,
                        "delete",
                        (id, no) -> scim.delete("/Users/" + id))
                .entrySet()) {
            var person = tenant.address(way.getKey());
            var id = scim.create(person);
            var visitor = joined(tenant, person);
            assertThat(way.getValue().take(id, false).status()).isBetween(200, 204);

            assertThat(tenant.state(person)).isEqualTo("SUSPENDED");
            var refused = visitor.open("/w/" + tenant.slug() + "/");
            assertThat(refused.status()).as("by %s", way.getKey()).isEqualTo(403);
            assertThat(refused.html()).contains("no access").doesNotContain("id=\"side\"");
        }
    }

    @OnEachDatabase
    void deactivation_revokes_an_invitation_that_is_still_open(Database database) {
        var operator = Servers.on(database).operator();
        var tenant = operator.workspace("revokes");
        var scim = tenant.connect();
        var ada = tenant.address("ada");
        var id = scim.create(ada);
        var link = firstLink(operator.mail(ada));

        scim.patchActive(id, false).expect(200);
        assertThat(tenant.state(ada)).isEqualTo("SUSPENDED");
        assertThat(tenant.invitationState(ada)).isEqualTo("REVOKED");
        assertThat(tenant.visitor().open(link).html()).contains("not open");
    }

    @OnEachDatabase
    void reactivation_brings_the_same_member_back_but_not_the_old_session(Database database) {
        var operator = Servers.on(database).operator();
        var tenant = operator.workspace("returns");
        var scim = tenant.connect();
        var ada = tenant.address("ada");
        var id = scim.create(ada);
        var old = joined(tenant, ada);
        var member = tenant.member(ada).path("id").asText();

        scim.patchActive(id, false).expect(200);
        scim.find(ada).expect(200);
        scim.putActive(id, true).expect(200);

        assertThat(tenant.member(ada).path("id").asText()).isEqualTo(member);
        assertThat(tenant.state(ada)).isEqualTo("ACTIVE");
        assertThat(old.open("/w/" + tenant.slug() + "/").html()).doesNotContain("id=\"side\"");
        assertThat(operator.mails(ada)).as("who was in needs no new invitation").hasSize(1);
        var anew = tenant.visitor();
        anew.signIn(ada, PASSWORD);
        assertThat(anew.open("/w/" + tenant.slug() + "/").html()).contains("id=\"side\"");
    }

    @OnEachDatabase
    void what_happened_and_what_was_asked_is_listed(Database database) {
        var operator = Servers.on(database).operator();
        var tenant = operator.workspace("audited");
        var scim = tenant.connect();
        var id = scim.create(tenant.address("ada"));
        scim.patchActive(id, false).expect(200);
        scim.get("/Users/nobody").expect(404);

        assertThat(tenant.audit())
                .extracting(row -> row.path("action").asText())
                .contains("workspace.opened", "member.provisioned", "invitation.created", "member.suspended");
        assertThat(tenant.audit())
                .filteredOn(row -> row.path("action").asText().equals("member.suspended"))
                .allSatisfy(row -> assertThat(row.path("actor").asText()).startsWith("directory:"));
        var requests = Eventually.get(tenant::requests, found -> found.size() >= 3);
        assertThat(requests)
                .extracting(row -> row.path("method").asText() + " "
                        + row.path("path").asText() + " " + row.path("status").asInt())
                .containsExactly("POST /Users 201", "PATCH /Users/" + id + " 200", "GET /Users/nobody 404");
    }

    /** A visitor who has accepted the invitation. */
    private Visitor joined(Tenant tenant, String email) {
        var visitor = tenant.visitor();
        var page = visitor.open(firstLink(tenant.operator().mail(email)));
        var inside = visitor.submit(page, "join", Map.of("new-password", PASSWORD), "join-workspace");
        assertThat(inside.html()).contains("id=\"side\"");
        return visitor;
    }

    private static String firstLink(JsonNode mail) {
        return LINK.matcher(mail.path("text").asText())
                .results()
                .findFirst()
                .orElseThrow()
                .group();
    }

    /** One of the ways in which a directory takes access away. */
    private interface Taking {
        Answer take(String id, boolean active);
    }
}

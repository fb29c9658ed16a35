package io.musterbook.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Invitations by hand: many at once, held, renewed, taken back, bounced, and used once. */
class InvitationsST {
    @OnEachDatabase
    void a_pasted_list_is_judged_line_by_line(Database database) {
        var tenant = Servers.on(database).operator().workspace("pasted", "ENTERPRISE", 4);
        var owner = Join.owner(tenant);
        var ada = tenant.address("ada");
        var people = "/w/" + tenant.slug() + "/settings/people?dialog=invite";
        var first = owner.submit(
                owner.open(people),
                "invite-form",
                Map.of("emails", "Ada Byron <" + ada + ">", "invite-role", "VIEWER"),
                "send-invitations");
        assertThat(first.html()).contains("1 of 1 invited");
        assertThat(tenant.member(ada).path("displayName").asText()).isEqualTo("Ada Byron");
        assertThat(tenant.member(ada).path("role").asText()).isEqualTo("VIEWER");
        assertThat(tenant.operator().mail(ada)).isNotNull();

        var text = String.join(
                "\n",
                ada + ", nonsense;" + tenant.owner(),
                tenant.address("bob") + " " + tenant.address("BOB"),
                tenant.address("eve"),
                tenant.address("sam"));
        var second = owner.submit(
                owner.open(people), "invite-form", Map.of("emails", text, "invite-role", "MEMBER"), "send-invitations");
        assertThat(second.html())
                .contains("2 of 7 invited")
                .contains("last 24 hours")
                .contains("Not an e-mail address")
                .contains("In already")
                .contains("Named twice")
                .contains("No seat was free");
        assertThat(tenant.seatsUsed()).isEqualTo(4);
    }

    @OnEachDatabase
    void twenty_who_use_one_link_at_once_are_one_who_joins(Database database) {
        var operator = Servers.on(database).operator();
        var tenant = operator.workspace("once");
        var ada = tenant.address("ada");
        invite(tenant, null, ada);
        var link = Join.link(operator.mail(ada));
        var pages = AtOnce.run(20, number -> {
            var visitor = tenant.visitor();
            var page = visitor.open(link);
            return page.html().contains("id=\"join\"")
                    ? visitor.submit(page, "join", Map.of("new-password", Join.PASSWORD + number), "join-workspace")
                    : page;
        });

        assertThat(pages)
                .filteredOn(page -> page.path().equals("/w/" + tenant.slug() + "/"))
                .hasSize(1);
        assertThat(pages).allSatisfy(page -> assertThat(page.status()).isLessThan(500));
        assertThat(tenant.state(ada)).isEqualTo("ACTIVE");
        assertThat(tenant.invitationState(ada)).isEqualTo("ACCEPTED");
    }

    @OnEachDatabase
    void an_invitation_taken_back_frees_the_seat_and_kills_the_link(Database database) {
        var operator = Servers.on(database).operator();
        var tenant = operator.workspace("back");
        var ada = tenant.address("ada");
        invite(tenant, null, ada);
        var link = Join.link(operator.mail(ada));
        var id = tenant.invitations(ada).get(0).path("id").asText();

        operator.http().delete(tenant.path("/invitations/" + id)).expect(204);
        assertThat(tenant.seatsUsed()).isEqualTo(1);
        assertThat(tenant.invitationState(ada)).isEqualTo("REVOKED");
        assertThat(tenant.visitor().open(link).html()).contains("not open");
        operator.http().delete(tenant.path("/invitations/" + id)).expect(409);

        invite(tenant, null, ada);
        assertThat(Eventually.get(() -> operator.mails(ada), mails -> mails.size() == 2))
                .hasSize(2);
    }

    @OnEachDatabase
    void a_role_changed_while_pending_is_the_role_that_is_offered(Database database) {
        var operator = Servers.on(database).operator();
        var tenant = operator.workspace("pending");
        var ada = tenant.address("ada");
        invite(tenant, null, ada);
        operator.patch(
                        tenant.path("/members/" + tenant.member(ada).path("id").asText()),
                        Okta.object().put("role", "ADMIN"))
                .expect(200);

        assertThat(tenant.invitations(ada).get(0).path("role").asText()).isEqualTo("ADMIN");
        assertThat(tenant.visitor().open(Join.link(operator.mail(ada))).html()).contains("Admin: manage");
    }

    @OnEachDatabase
    void mail_held_for_a_day_waits_and_goes_out_when_it_is_released(Database database) {
        var operator = Servers.on(database).operator();
        var tenant = operator.workspace("held");
        var scim = tenant.connect();
        operator.http()
                .sendJson(
                        "PUT",
                        tenant.path("/mail/hold"),
                        Okta.object().put("until", "2099-01-01T00:00:00Z"),
                        "application/json")
                .expect(400);
        var day = Instant.now().plus(Duration.ofDays(7)).toString();
        operator.http()
                .sendJson("PUT", tenant.path("/mail/hold"), Okta.object().put("until", day), "application/json")
                .expect(200);
        scim.create(tenant.address("ada"));
        scim.create(tenant.address("bob"));
        var outlook = Eventually.get(
                () -> operator.http().get(tenant.path("/mail")).expect(200).json(),
                mail -> mail.path("held").asInt() == 2);
        assertThat(outlook.path("held").asInt()).isEqualTo(2);
        assertThat(operator.mails(tenant.address("ada"))).isEmpty();
        var owner = Join.owner(tenant);
        var page = owner.open("/w/" + tenant.slug() + "/settings/people");
        assertThat(page.html()).contains("Invitation mail is held until").contains("2 invitations wait");

        assertThat(owner.submit(page, "release", Map.of(), "release-mail").html())
                .contains("goes out now");
        assertThat(operator.mail(tenant.address("ada"))).isNotNull();
        assertThat(operator.mail(tenant.address("bob"))).isNotNull();
    }

    @OnEachDatabase
    void an_invitation_for_a_day_to_come_is_on_the_list_without_its_mail(Database database) {
        var operator = Servers.on(database).operator();
        var tenant = operator.workspace("day");
        var ada = tenant.address("ada");
        invite(tenant, Instant.now().plus(Duration.ofDays(3)).toString(), ada);

        assertThat(tenant.state(ada)).isEqualTo("INVITED");
        assertThat(tenant.invitations(ada).get(0).path("mail").asText()).isEqualTo("HELD");
        var id = tenant.invitations(ada).get(0).path("id").asText();
        operator.post(tenant.path("/invitations/" + id + "/resend"), Okta.object())
                .expect(204);
        assertThat(operator.mail(ada))
                .as("an admin who sends it again means now")
                .isNotNull();
    }

    @OnEachDatabase
    void a_bounce_that_a_relay_reports_is_shown_and_may_be_told_twice(Database database) {
        var operator = Servers.on(database).operator();
        var tenant = operator.workspace("bounced");
        var ada = tenant.address("ada");
        invite(tenant, null, ada);
        var id = operator.mail(ada).path("headers").path("Message-ID").asText();
        assertThat(id).startsWith("<");
        var notice =
                Okta.object().put("messageId", id).put("status", "5.1.1").put("diagnostic", "550 5.1.1 no such user");
        for (int time = 0; time < 2; time++) {
            assertThat(operator.post("/mail/bounces", notice)
                            .expect(200)
                            .json()
                            .path("found")
                            .asBoolean())
                    .isTrue();
        }

        assertThat(tenant.invitations(ada).get(0).path("mail").asText()).isEqualTo("BOUNCED");
        assertThat(tenant.audit())
                .filteredOn(row -> row.path("action").asText().equals("invitation.bounced"))
                .hasSize(1);
        assertThat(Join.owner(tenant)
                        .open("/w/" + tenant.slug() + "/settings/people")
                        .html())
                .contains("Mail bounced")
                .contains("no such user");
        assertThat(operator.post("/mail/bounces", notice.put("messageId", "<somebody@else>"))
                        .expect(200)
                        .json()
                        .path("found")
                        .asBoolean())
                .isFalse();
    }

    private static void invite(Tenant tenant, @Nullable String until, String... emails) {
        ObjectNode body = Okta.object();
        if (until != null) {
            body.put("until", until);
        }
        var list = body.putArray("emails");
        List.of(emails).forEach(list::add);
        JsonNode outcome = tenant.operator()
                .post(tenant.path("/invitations"), body)
                .expect(200)
                .json();
        assertThat(outcome.path("items").findValuesAsText("result")).containsOnly("INVITED");
    }
}

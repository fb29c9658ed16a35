package io.musterbook.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.musterbook.forge.Style;
import java.time.Instant;
import java.util.Map;

/** Who gets in by single sign-on, how far, and who does not. */
class SamlSignInST {
    @OnEachDatabase
    void a_provisioned_person_joins_with_sso_and_is_out_when_deactivated(Database database) {
        var tenant = Servers.on(database).operator().workspace("sso");
        try (var okta = IdentityProvider.open(tenant.slug())) {
            var scim = tenant.connect();
            var link = okta.link(tenant);
            var ada = tenant.address("ada");
            var id = scim.create(ada);
            var visitor = tenant.visitor();
            var invitation = visitor.open(tenant.operator().firstLink(ada));
            assertThat(tenant.operator().mail(ada).path("text").asText()).contains("/join/");
            assertThat(invitation.html()).contains("Join with SSO").doesNotContain("New password");

            var inside = okta.signIn(visitor, link.path("loginUrl").asText(), ada);
            assertThat(inside.path()).isEqualTo("/w/" + tenant.slug() + "/");
            assertThat(inside.status()).isEqualTo(200);
            assertThat(tenant.state(ada)).isEqualTo("ACTIVE");
            assertThat(tenant.role("ada")).isEqualTo("MEMBER");
            assertThat(tenant.invitationState(ada)).isEqualTo("ACCEPTED");
            assertThat(tenant.actions()).contains("member.joined", "member.signed-in");

            scim.patchActive(id, false).expect(200);
            assertThat(visitor.open("/w/" + tenant.slug() + "/").status()).isEqualTo(403);
            long members = tenant.members().size();
            var again = tenant.visitor();
            var refused = okta.signIn(again, link.path("loginUrl").asText(), ada);
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.html()).contains("You have no access to");
            assertThat(again.isSignedIn()).isFalse();
            assertThat(tenant.members()).hasSize((int) members);

            scim.patchActive(id, true).expect(200);
            assertThat(visitor.open("/w/" + tenant.slug() + "/").status())
                    .as("coming back revives no session")
                    .isEqualTo(403);
            assertThat(okta.signIn(visitor, link.path("loginUrl").asText(), ada).status())
                    .isEqualTo(200);
        }
    }

    @OnEachDatabase
    void an_answer_is_good_once_and_in_the_browser_that_asked(Database database) {
        var tenant = Servers.on(database).operator().workspace("once-only");
        try (var okta = IdentityProvider.open(tenant.slug())) {
            var login = okta.linkForLogin(tenant);
            var ada = tenant.address("ada");
            tenant.connect().create(ada);
            var visitor = tenant.visitor();
            var asked = okta.asked(visitor.open(login));
            assertThat(asked.signed()).isTrue();
            var form = okta.form(asked, ada);

            var thief = tenant.visitor();
            assertThat(thief.postFromElsewhere(asked.acs(), form).status())
                    .as("another browser")
                    .isEqualTo(403);
            assertThat(thief.isSignedIn()).isFalse();
            assertThat(visitor.postFromElsewhere(asked.acs(), form).status())
                    .as("the same answer a second time")
                    .isEqualTo(403);

            var other = okta.asked(visitor.open(login));
            var good = okta.form(other, ada);
            assertThat(visitor.postFromElsewhere(other.acs(), good).status()).isEqualTo(200);
            assertThat(visitor.isSignedIn()).isTrue();
            assertThat(tenant.visitor().postFromElsewhere(other.acs(), good).status())
                    .isEqualTo(403);
            var next = okta.asked(visitor.open(login));
            var replayed = Map.of("SAMLResponse", good.get("SAMLResponse"), "RelayState", next.relayState());
            assertThat(visitor.postFromElsewhere(next.acs(), replayed).status())
                    .as("an old answer to a new request")
                    .isEqualTo(403);
        }
    }

    @OnEachDatabase
    void one_tenants_identity_provider_opens_nothing_of_another(Database database) {
        var operator = Servers.on(database).operator();
        var a = operator.workspace("a");
        var b = operator.workspace("b");
        try (var oktaA = IdentityProvider.open(a.slug());
                var oktaB = IdentityProvider.open(b.slug())) {
            var loginA = oktaA.linkForLogin(a);
            var loginB = oktaB.linkForLogin(b);
            var attacker = b.visitor();
            var asked = oktaB.asked(attacker.open(loginA));
            var forged = attacker.postFromElsewhere(asked.acs(), oktaB.form(asked, a.owner()));
            assertThat(forged.status()).as("B's key at A's address").isEqualTo(403);
            assertThat(attacker.isSignedIn()).isFalse();
            assertThat(Eventually.get(a::actions, actions -> actions.contains("sign-on.refused")))
                    .contains("sign-on.refused");

            assertThat(oktaB.signIn(attacker, loginB, a.owner()).status())
                    .as("B does not know A's owner")
                    .isEqualTo(403);
            assertThat(attacker.isSignedIn()).isFalse();

            b.connect().create(a.owner());
            assertThat(oktaB.signIn(attacker, loginB, a.owner()).path()).isEqualTo("/w/" + b.slug() + "/");
            opensOnly(attacker, b, a);
            assertThat(a.member(a.owner()).path("role").asText()).isEqualTo("OWNER");
        }
    }

    private static void opensOnly(Visitor visitor, Tenant own, Tenant foreign) {
        for (var path : new String[] {"", "settings/people", "settings/security", "settings/audit/export"}) {
            var page = visitor.open("/w/" + foreign.slug() + "/" + path);
            assertThat(page.status()).as(path).isEqualTo(403);
            assertThat(page.html()).as(path).doesNotContain("The " + foreign.slug());
        }
        assertThat(visitor.open("/w/nobody-has-this/").status())
                .as("no oracle for which workspaces there are")
                .isEqualTo(403);
        var home = visitor.open("/w/" + own.slug() + "/");
        assertThat(home.status()).isEqualTo(200);
        assertThat(home.html()).as("the switcher").doesNotContain("/w/" + foreign.slug() + "/");
        var profile = visitor.open("/profile");
        assertThat(profile.html())
                .contains("It proves you to one workspace")
                .doesNotContain("change-password-button")
                .doesNotContain("sign-out-everywhere")
                .doesNotContain("/w/" + foreign.slug() + "/");
        assertThat(visitor.open("/api/v1/workspaces/" + foreign.slug()).status())
                .isEqualTo(401);
    }

    @OnEachDatabase
    void a_tile_is_answered_by_a_request_of_our_own(Database database) {
        var tenant = Servers.on(database).operator().workspace("tile");
        try (var okta = IdentityProvider.open(tenant.slug())) {
            var link = okta.link(tenant);
            var ada = tenant.address("ada");
            tenant.connect().create(ada);
            var visitor = tenant.visitor();
            var unasked = io.musterbook.forge.Answer.to(
                            "",
                            link.path("acsUrl").asText(),
                            link.path("entityId").asText(),
                            link.path("issuer").asText(),
                            ada,
                            Instant.now())
                    .without("inResponseTo")
                    .without("subjectInResponseTo");
            var form = Map.of(
                    "SAMLResponse",
                    java.util.Base64.getEncoder().encodeToString(unasked.signed(Style.ASSERTION, okta.authority())),
                    "RelayState",
                    "");
            var atProvider = visitor.postFromElsewhere(link.path("acsUrl").asText(), form);
            assertThat(visitor.isSignedIn()).isFalse();
            var asked = okta.asked(atProvider);
            assertThat(visitor.postFromElsewhere(asked.acs(), okta.form(asked, ada))
                            .path())
                    .isEqualTo("/w/" + tenant.slug() + "/");
        }
    }

    @OnEachDatabase
    void a_member_with_a_password_links_the_sign_in_once(Database database) {
        var tenant = Servers.on(database).operator().workspace("linked");
        try (var okta = IdentityProvider.open(tenant.slug())) {
            var login = okta.linkForLogin(tenant);
            var visitor = tenant.visitor();
            var asked = okta.signIn(visitor, login, tenant.owner());
            assertThat(asked.status()).isEqualTo(403);
            assertThat(asked.html()).contains("Sign in with your password").doesNotContain("link-sign-in");
            visitor.signIn(tenant.owner(), Tenant.OWNER_PASSWORD);
            var confirming = visitor.open(asked.address().toString());
            assertThat(confirming.html()).contains("link-sign-in");
            var linked = visitor.submitNameless(confirming, Map.of("link", "yes"));
            assertThat(linked.path()).isEqualTo("/w/" + tenant.slug() + "/");
            assertThat(tenant.actions()).contains("member.sign-in-linked");

            assertThat(okta.signIn(tenant.visitor(), login, tenant.owner()).status())
                    .as("from now on without a password")
                    .isEqualTo(200);
        }
    }

    @OnEachDatabase
    void a_verified_domain_lets_its_members_in_and_strangers_only_if_wanted(Database database) {
        var tenant = Servers.on(database).operator().workspace("domain");
        try (var okta = IdentityProvider.open(tenant.slug())) {
            var login = okta.linkForLogin(tenant);
            tenant.operator()
                    .post(
                            tenant.path("/domains"),
                            Okta.object()
                                    .put("domain", tenant.slug() + ".example")
                                    .put("verified", true))
                    .expect(201);
            assertThat(okta.signIn(tenant.visitor(), login, tenant.owner()).status())
                    .isEqualTo(200);

            var stranger = tenant.address("stranger");
            var waiting = okta.signIn(tenant.visitor(), login, stranger);
            assertThat(waiting.status()).isEqualTo(403);
            assertThat(waiting.html()).contains("has not told us about you yet");
            assertThat(okta.signIn(tenant.visitor(), login, "x@elsewhere.example")
                            .html())
                    .contains("does not know you");
            assertThat(tenant.members()).hasSize(1);

            tenant.operator()
                    .patch(tenant.path("/single-sign-on"), Okta.object().put("justInTime", true))
                    .expect(200);
            assertThat(okta.signIn(tenant.visitor(), login, stranger).status()).isEqualTo(200);
            assertThat(tenant.state(stranger)).isEqualTo("ACTIVE");
            assertThat(tenant.role("stranger")).isEqualTo("MEMBER");
        }
    }

    @OnEachDatabase
    void a_person_at_the_door_gets_in_when_the_directory_names_them(Database database) {
        var tenant = Servers.on(database).operator().workspace("door");
        try (var okta = IdentityProvider.open(tenant.slug())) {
            var login = okta.linkForLogin(tenant);
            var scim = tenant.connect();
            tenant.operator()
                    .post(
                            tenant.path("/domains"),
                            Okta.object()
                                    .put("domain", tenant.slug() + ".example")
                                    .put("verified", true))
                    .expect(201);
            var visitor = tenant.visitor();
            var early = okta.signIn(visitor, login, tenant.address("early"));
            assertThat(early.status()).isEqualTo(403);
            scim.create(tenant.address("early"));
            assertThat(visitor.open(early.address().toString()).path()).isEqualTo("/w/" + tenant.slug() + "/");
        }
    }

    @OnEachDatabase
    void an_answer_sent_many_times_at_once_begins_one_session(Database database) {
        var tenant = Servers.on(database).operator().workspace("at-once");
        try (var okta = IdentityProvider.open(tenant.slug())) {
            var login = okta.linkForLogin(tenant);
            var ada = tenant.address("ada");
            tenant.connect().create(ada);
            var visitor = tenant.visitor();
            var asked = okta.asked(visitor.open(login));
            var form = okta.form(asked, ada);
            var statuses = AtOnce.run(
                    8, number -> visitor.postFromElsewhere(asked.acs(), form).status());
            assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 403);
            assertThat(tenant.actions().stream().filter("member.signed-in"::equals))
                    .hasSize(1);
        }
    }

    @OnEachDatabase
    void whom_a_person_invited_joins_with_the_role_while_the_invitation_is_open(Database database) {
        var tenant = Servers.on(database).operator().workspace("by-hand");
        try (var okta = IdentityProvider.open(tenant.slug())) {
            var login = okta.linkForLogin(tenant);
            var guest = tenant.address("guest");
            invite(tenant, guest, "VIEWER");
            assertThat(tenant.operator().mail(guest).path("html").asText()).contains("Join with SSO");
            var page = tenant.visitor().open(tenant.operator().firstLink(guest));
            assertThat(page.html()).contains("Join with SSO").contains("Join without single sign-on");
            assertThat(okta.signIn(tenant.visitor(), login, guest).status()).isEqualTo(200);
            assertThat(tenant.role("guest")).isEqualTo("VIEWER");
            assertThat(tenant.invitationState(guest)).isEqualTo("ACCEPTED");

            var late = tenant.address("late");
            invite(tenant, late, "MEMBER");
            var id = tenant.invitations(late).get(0).path("id").asText();
            tenant.operator().http().delete(tenant.path("/invitations/" + id)).expect(204);
            var refused = okta.signIn(tenant.visitor(), login, late);
            assertThat(refused.status()).isEqualTo(403);
            assertThat(tenant.members()).hasSize(2);
        }
    }

    @OnEachDatabase
    void a_person_without_an_address_joins_if_the_sign_in_says_one(Database database) {
        var tenant = Servers.on(database).operator().workspace("no-address");
        try (var okta = IdentityProvider.open(tenant.slug())) {
            var login = okta.linkForLogin(tenant);
            var nameless = Okta.user("jdoe");
            nameless.remove("emails");
            tenant.connect().post("/Users", nameless).expect(201);
            assertThat(okta.signIn(tenant.visitor(), login, "jdoe").html()).contains("Your address is missing");

            var visitor = tenant.visitor();
            var asked = okta.asked(visitor.open(login));
            var answer = okta.answer(asked, "JDoe")
                    .with("attribute.email", tenant.address("jane"))
                    .signed(Style.RESPONSE, okta.authority());
            assertThat(visitor.postFromElsewhere(asked.acs(), IdentityProvider.form(asked, answer))
                            .status())
                    .isEqualTo(200);
            assertThat(visitor.open("/profile").html()).contains(tenant.address("jane"));
        }
    }

    @OnEachDatabase
    void switching_it_off_ends_what_rests_on_it(Database database) {
        var tenant = Servers.on(database).operator().workspace("off");
        try (var okta = IdentityProvider.open(tenant.slug())) {
            var login = okta.linkForLogin(tenant);
            var ada = tenant.address("ada");
            tenant.connect().create(ada);
            var visitor = tenant.visitor();
            var asked = okta.asked(visitor.open(login));
            assertThat(okta.signIn(visitor, login, ada).status()).isEqualTo(200);
            tenant.operator()
                    .patch(tenant.path("/single-sign-on"), Okta.object().put("enabled", false))
                    .expect(200);
            assertThat(visitor.open("/w/" + tenant.slug() + "/").status()).isEqualTo(403);
            assertThat(visitor.open(login).status()).isEqualTo(404);
            assertThat(visitor.postFromElsewhere(asked.acs(), okta.form(asked, ada))
                            .status())
                    .as("a request from before")
                    .isEqualTo(403);
        }
    }

    private static void invite(Tenant tenant, String address, String role) {
        var body = Okta.object().put("role", role);
        body.putArray("emails").add(address);
        tenant.operator().post(tenant.path("/invitations"), body).expect(200);
    }
}

package io.musterbook.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;

/** Setting single sign-on up, requiring it, and getting in when it fails. */
class SsoSettingsST {
    private static final Pattern CODE = Pattern.compile("<li>([a-z2-9]{5}(?:-[a-z2-9]{5}){3})</li>");

    @OnEachDatabase
    void what_cannot_be_used_is_refused_and_changes_nothing(Database database) {
        var tenant = Servers.on(database).operator().workspace("metadata");
        var operator = tenant.operator();
        try (var okta = IdentityProvider.open(tenant.slug())) {
            var path = tenant.path("/single-sign-on");
            for (var wrong : new String[] {
                "hello",
                "<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>",
                okta.metadata().replace("IDPSSODescriptor", "SPSSODescriptor"),
                okta.metadata().replace("http://localhost", "http://idp.example")
            }) {
                var problem = operator.post(path, body(wrong)).expect(400).json();
                assertThat(problem.at("/errors/0/field").asText()).isEqualTo("metadataXml");
                assertThat(problem.at("/errors/0/reason").asText()).isNotBlank();
            }
            operator.post(path, body(okta.metadata()).put("provider", "abacus")).expect(400);
            assertThat(operator.http().get(path).expect(404).text("type")).contains("no-single-sign-on");

            var link = okta.link(tenant);
            assertThat(link.path("acsUrl").asText())
                    .isEqualTo(Servers.on(database).url() + "/saml/"
                            + link.path("id").asText() + "/acs");
            assertThat(new Http(link.path("entityId").asText())
                            .get("")
                            .expect(200)
                            .text())
                    .contains("AssertionConsumerService")
                    .contains(link.path("acsUrl").asText());
            operator.post(path, body(okta.metadata())).expect(409);
            operator.patch(path, Okta.object().put("required", true)).expect(400);
            operator.http().delete(path).expect(204);
            assertThat(tenant.visitor().open(link.path("loginUrl").asText()).status())
                    .isEqualTo(404);
            var pro = operator.workspace("pro", "PRO", 5);
            operator.post(pro.path("/single-sign-on"), body(okta.metadata())).expect(403);
        }
    }

    @OnEachDatabase
    void required_it_shuts_passwords_out_and_recovery_codes_let_owners_in(Database database) {
        var tenant = Servers.on(database).operator().workspace("required");
        try (var okta = IdentityProvider.open(tenant.slug())) {
            var link = okta.link(tenant);
            tenant.operator()
                    .post(
                            tenant.path("/domains"),
                            Okta.object()
                                    .put("domain", tenant.slug() + ".example")
                                    .put("verified", true))
                    .expect(201);
            var owner = tenant.visitor();
            owner.signIn(tenant.owner(), Tenant.OWNER_PASSWORD);
            var settings = "/w/" + tenant.slug() + "/settings/security/sso";
            var tested = test(okta, owner, settings, tenant.owner());
            assertThat(tested.html()).contains("Works").contains(tenant.owner());
            var page = owner.submit(owner.open(settings), "sso-rules", Map.of("deed", "codes"), "none");
            var code = CODE.matcher(page.html());
            assertThat(code.find()).as("ten codes are shown").isTrue();
            owner.submit(owner.open(settings), "sso-rules", Map.of("deed", "require"), "none");
            var shut = owner.open("/w/" + tenant.slug() + "/");
            assertThat(shut.status()).as("a password no longer opens it").isEqualTo(403);
            assertThat(shut.html()).contains("single sign-on only");

            var wrong = owner.submit(shut, "recover", Map.of("code", "aaaaa-aaaaa-aaaaa-aaaaa"), "use-code");
            assertThat(wrong.html()).contains("does not work here");
            var inside = owner.submit(shut, "recover", Map.of("code", code.group(1)), "use-code");
            assertThat(inside.status()).isEqualTo(200);
            assertThat(inside.path()).isEqualTo("/w/" + tenant.slug() + "/");
            assertThat(Eventually.get(
                            () -> tenant.operator().mails(tenant.owner()),
                            mails -> mails.stream()
                                    .anyMatch(mail ->
                                            mail.path("subject").asText().contains("recovery code"))))
                    .isNotEmpty();
            var second = tenant.visitor();
            second.signIn(tenant.owner(), Tenant.OWNER_PASSWORD);
            var closed = second.open("/w/" + tenant.slug() + "/");
            assertThat(second.submit(closed, "recover", Map.of("code", code.group(1)), "use-code")
                            .html())
                    .as("a code works once")
                    .contains("does not work here");
            assertThat(okta.signIn(second, link.path("loginUrl").asText(), tenant.owner())
                            .status())
                    .isEqualTo(200);

            tenant.operator()
                    .patch(tenant.path("/single-sign-on"), Okta.object().put("required", false))
                    .expect(200);
            var third = tenant.visitor();
            third.signIn(tenant.owner(), Tenant.OWNER_PASSWORD);
            assertThat(third.open("/w/" + tenant.slug() + "/").status()).isEqualTo(200);
        }
    }

    @OnEachDatabase
    void the_sign_in_page_finds_workspaces_by_address_and_by_name(Database database) {
        var operator = Servers.on(database).operator();
        var first = operator.workspace("found");
        var second = operator.workspace("found");
        try (var okta = IdentityProvider.open(first.slug())) {
            var login = okta.linkForLogin(first);
            okta.link(second);
            var shared = "shared-" + first.slug() + ".example";
            for (var tenant : new Tenant[] {first, second}) {
                operator.post(
                                tenant.path("/domains"),
                                Okta.object().put("domain", shared).put("verified", true))
                        .expect(201);
            }
            assertThat(find(first, "mei@" + shared))
                    .contains("Choose a workspace")
                    .contains("The " + first.slug())
                    .contains("The " + second.slug());
            assertThat(find(first, first.slug()))
                    .contains(login.substring(login.indexOf("/saml/")))
                    .doesNotContain("The " + second.slug());
            assertThat(find(first, "mei@nobody-has-this.example")).contains("No single sign-on is known");
        }
    }

    private static String find(Tenant tenant, String where) {
        var visitor = tenant.visitor();
        return visitor.submit(visitor.open("/sign-in/sso"), "sso", Map.of("where", where), "sso-button")
                .html();
    }

    private static Visitor.Page test(IdentityProvider okta, Visitor owner, String settings, String name) {
        var asked = okta.asked(owner.open(settings + "/test"));
        return owner.postFromElsewhere(asked.acs(), okta.form(asked, name));
    }

    private static com.fasterxml.jackson.databind.node.ObjectNode body(String metadata) {
        return Okta.object().put("provider", "okta").put("metadataXml", metadata);
    }
}

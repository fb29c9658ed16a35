package io.musterbook.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Single sign-on with an identity provider that we did not write. Runs with {@code mvn -Pkeycloak verify}, which takes
 * Keycloak's distribution from Maven Central.
 */
class KeycloakDrill {
    private static Keycloak keycloak;

    @BeforeAll
    static void start() {
        keycloak = Keycloak.start();
    }

    @AfterAll
    static void stop() {
        keycloak.close();
    }

    @Test
    void a_person_is_provisioned_joins_with_sso_and_is_out_when_the_directory_says_so() {
        var tenant = Servers.on(Database.H2).operator().workspace("keycloak");
        var realm = link(tenant);
        var scim = tenant.connect();
        var ada = tenant.address("ada");
        realm.add(ada);
        var id = scim.create(ada);
        tenant.mapRoles(scim.createGroup("Guests", List.of(id)), "VIEWER");
        try (var browser = Browser.start()) {
            var person = browser.person();
            person.navigate(tenant.operator().firstLink(ada));
            person.getByText("Join with SSO").click();
            signIn(person, ada);
            assertInside(person, tenant);
            assertThat(tenant.state(ada)).isEqualTo("ACTIVE");
            assertThat(tenant.member(ada).path("role").asText()).isEqualTo("VIEWER");

            scim.patchActive(id, false).expect(200);
            person.reload();
            assertThat(heading(person)).containsText("You have no access to");

            // Keycloak still knows the person, so that its next answer is fresh and right.
            person.navigate(loginUrl(tenant));
            assertThat(heading(person)).containsText("You have no access to");
            assertThat(person.url()).contains("/sign-in/sso/arrive");
        }
    }

    @Test
    void a_click_on_the_tile_is_answered_by_a_request_of_our_own() {
        var tenant = Servers.on(Database.H2).operator().workspace("tile");
        var realm = link(tenant);
        var ada = provisioned(tenant, realm);
        try (var browser = Browser.start()) {
            var person = browser.person();
            person.navigate(realm.tile());
            signIn(person, ada);
            assertInside(person, tenant);
        }
    }

    @ParameterizedTest(name = "response {0}, assertion {1}")
    @CsvSource({"true,true", "true,false", "false,true"})
    void it_may_sign_the_response_the_assertion_or_both(boolean response, boolean assertion) {
        var tenant = Servers.on(Database.H2).operator().workspace("signed-" + response + "-" + assertion);
        var realm = link(tenant);
        realm.sign(response, assertion);
        var ada = provisioned(tenant, realm);
        try (var browser = Browser.start()) {
            var person = browser.person();
            person.navigate(loginUrl(tenant));
            signIn(person, ada);
            assertInside(person, tenant);
        }
    }

    @Test
    void nothing_signed_is_nothing_believed() {
        var tenant = Servers.on(Database.H2).operator().workspace("unsigned");
        var realm = link(tenant);
        realm.sign(false, false);
        var ada = provisioned(tenant, realm);
        try (var browser = Browser.start()) {
            var person = browser.person();
            person.navigate(loginUrl(tenant));
            signIn(person, ada);
            assertThat(person).hasURL(Pattern.compile(".*/saml/[^/]+/acs"));
            assertThat(tenant.state(ada)).isEqualTo("INVITED");
        }
    }

    @Test
    void a_new_certificate_is_refused_until_its_metadata_is_here() {
        var tenant = Servers.on(Database.H2).operator().workspace("rollover");
        var realm = link(tenant);
        var ada = provisioned(tenant, realm);
        realm.rollOver();
        try (var browser = Browser.start()) {
            var person = browser.person();
            person.navigate(loginUrl(tenant));
            signIn(person, ada);
            assertThat(person).hasURL(Pattern.compile(".*/saml/[^/]+/acs"));
            assertThat(tenant.state(ada)).isEqualTo("INVITED");

            upload(tenant, realm);
            person.navigate(loginUrl(tenant));
            assertInside(person, tenant);
        }
    }

    /** The workspace and a realm of its own know each other; our addresses are known once there is a link. */
    private static Keycloak.Realm link(Tenant tenant) {
        JsonNode link;
        try (var another = IdentityProvider.open(tenant.slug())) {
            link = another.link(tenant);
        }
        var entityId = link.path("entityId").asText();
        var realm = keycloak.realm(
                tenant.slug(),
                entityId,
                link.path("acsUrl").asText(),
                new Http(entityId).get("").expect(200).text());
        upload(tenant, realm);
        return realm;
    }

    private static void upload(Tenant tenant, Keycloak.Realm realm) {
        tenant.operator()
                .patch(
                        tenant.path("/single-sign-on"),
                        Okta.object().put("metadataXml", realm.metadata()).put("enabled", true))
                .expect(200);
    }

    private static String provisioned(Tenant tenant, Keycloak.Realm realm) {
        var ada = tenant.address("ada");
        realm.add(ada);
        tenant.connect().create(ada);
        return ada;
    }

    private static String loginUrl(Tenant tenant) {
        return tenant.operator()
                .http()
                .get(tenant.path("/single-sign-on"))
                .expect(200)
                .text("loginUrl");
    }

    private static void signIn(Page page, String email) {
        page.getByLabel("Username or email").fill(email);
        page.locator("#password").fill(Keycloak.PASSWORD);
        page.locator("#kc-login").click();
    }

    private static void assertInside(Page page, Tenant tenant) {
        assertThat(page).hasURL(Servers.on(Database.H2).url() + "/w/" + tenant.slug() + "/");
    }

    private static com.microsoft.playwright.Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }
}

package io.musterbook.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/**
 * Single sign-on as people see it, with an identity provider on another site: a real browser withholds cookies from its
 * answer, and must be let in all the same.
 */
class SamlBrowserST {
    @Test
    void an_admin_sets_it_up_and_an_invited_person_joins_with_sso() {
        var server = Servers.on(Database.H2);
        var tenant = server.operator().workspace("browser-sso");
        try (var browser = Browser.start();
                var okta = IdentityProvider.open(tenant.slug())) {
            var scim = tenant.connect();
            okta.signIn(tenant.owner());
            var owner = browser.person();
            signIn(owner, server.url(), tenant.owner());
            setUp(browser, owner, server.url() + "/w/" + tenant.slug(), okta);

            var ada = tenant.address("ada");
            var id = scim.create(ada);
            okta.signIn(ada);
            var person = browser.person();
            person.navigate(tenant.operator().firstLink(ada));
            browser.inspect(person);
            person.getByText("Join with SSO").click();
            assertThat(person).hasURL(server.url() + "/w/" + tenant.slug() + "/");
            browser.inspect(person);
            assertThat(tenant.state(ada)).isEqualTo("ACTIVE");

            scim.patchActive(id, false).expect(200);
            person.reload();
            assertThat(heading(person)).containsText("You have no access to");
            person.navigate(server.url() + "/sign-in/sso");
            browser.inspect(person);
            person.getByLabel("Work e-mail or workspace").fill(tenant.slug());
            press(person, "Continue");
            assertThat(heading(person)).containsText("You have no access to");
            assertThat(person.url()).contains("/sign-in/sso/arrive");
            browser.inspect(person);
            assertThat(browser.complaints())
                    .as("the console says nothing but that pages were refused")
                    .allMatch(complaint -> complaint.contains("status of 403"));
        }
    }

    private static void setUp(Browser browser, Page owner, String workspace, IdentityProvider okta) {
        owner.navigate(workspace + "/settings/security");
        browser.inspect(owner);
        press(owner, "Configure SAML Single Sign-On");
        assertThat(owner.getByRole(AriaRole.DIALOG)).isVisible();
        browser.inspect(owner);
        owner.getByLabel("Identity Provider").selectOption("Okta");
        press(owner, "Continue");
        assertThat(owner.getByLabel("Single sign-on URL", exact())).isVisible();
        assertThat(owner.getByLabel("Audience URI (SP Entity ID)", exact())).isVisible();
        browser.inspect(owner);
        owner.getByLabel("Metadata XML").fill(okta.metadata());
        press(owner, "Save metadata");
        assertThat(owner.getByText("The metadata is saved.")).isVisible();
        owner.getByText("Test sign-in").click();
        assertThat(owner.getByText("Does not work yet").or(owner.getByText("Works", textExact())))
                .isVisible();
        browser.inspect(owner);
        press(owner, "Turn on");
        assertThat(owner.getByText("Single sign-on is on.")).isVisible();
        browser.inspect(owner);
    }

    private static void signIn(Page owner, String server, String email) {
        owner.navigate(server + "/sign-in");
        owner.getByLabel("Work e-mail").fill(email);
        owner.getByLabel("Password").fill(Tenant.OWNER_PASSWORD);
        press(owner, "Sign in");
        assertThat(owner.getByRole(AriaRole.NAVIGATION, named("Workspace settings")))
                .isVisible();
    }

    private static com.microsoft.playwright.Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, named(button).setExact(true)).click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByLabelOptions exact() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static Page.GetByTextOptions textExact() {
        return new Page.GetByTextOptions().setExact(true);
    }
}

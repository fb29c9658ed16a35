package io.musterbook.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** The guide's steps as two people take them: the owner who connects Okta, and the person whom Okta sends. */
class BrowserJourneyST {
    private static final String PASSWORD = "a few words in a row";

    @Test
    void an_owner_connects_okta_and_a_person_arrives_joins_and_is_refused_when_okta_says_so() {
        var server = Servers.on(Database.H2);
        var tenant = server.operator().workspace("journey");
        try (var browser = Browser.start()) {
            var owner = browser.person();
            signIn(browser, owner, server.url(), tenant.owner());
            var scim = configure(browser, owner);

            var ada = tenant.address("ada");
            var id = scim.create(ada);
            openFromMenu(owner, "People");
            assertThat(owner.getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName(ada)))
                    .containsText("Invited");
            browser.inspect(owner);

            assertThat(server.operator().mail(ada)).isNotNull();
            var person = join(browser, browser.person(), server.url(), ada);
            assertThat(person).hasURL(server.url() + "/w/" + tenant.slug() + "/");
            browser.inspect(person);
            owner.reload();
            assertThat(owner.getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName(ada)))
                    .containsText("Active");

            scim.patchActive(id, false).expect(200);
            person.reload();
            assertThat(person.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .containsText("You have no access to The " + tenant.slug());
            browser.inspect(person);
            assertThat(browser.complaints())
                    .as("the console says nothing but that the page was refused")
                    .allMatch(complaint -> complaint.contains("status of 403"));
        }
    }

    private static void signIn(Browser browser, Page owner, String server, String email) {
        owner.navigate(server + "/");
        browser.inspect(owner);
        owner.getByLabel("Work e-mail").fill(email);
        owner.getByLabel("Password").fill(Tenant.OWNER_PASSWORD);
        press(owner, "Sign in");
        assertThat(owner.getByRole(AriaRole.NAVIGATION, named("Workspace settings")))
                .isVisible();
        browser.inspect(owner);
        openFromMenu(owner, "General");
        browser.inspect(owner);
    }

    private static Scim configure(Browser browser, Page owner) {
        openFromMenu(owner, "Security");
        browser.inspect(owner);
        press(owner, "Configure Directory Sync");
        assertThat(owner.getByRole(AriaRole.DIALOG)).isVisible();
        browser.inspect(owner);
        owner.getByLabel("Directory Provider").selectOption("Okta");
        press(owner, "Save changes");
        assertThat(owner.getByLabel("OAuth Bearer Token", new Page.GetByLabelOptions().setExact(true)))
                .isVisible();
        browser.inspect(owner);
        var scim = new Scim(copied(owner, "SCIM 2.0 Base URL"), copied(owner, "OAuth Bearer Token"));
        owner.getByText("Done, I have copied both").click();
        // Closed, it asks for the page anew: a reload before that page is here would cut it off.
        assertThat(owner.locator("dialog[data-once]")).hasCount(0);
        assertThat(owner.content()).as("the token left with the dialog").doesNotContain(scim.token());
        owner.reload();
        assertThat(owner.getByRole(AriaRole.MAIN)).containsText("Okta");
        assertThat(owner.content()).as("the token is shown once").doesNotContain(scim.token());
        browser.inspect(owner);
        return scim;
    }

    private static Page join(Browser browser, Page person, String server, String email) {
        person.navigate(server + "/demo/mailbox");
        browser.inspect(person);
        person.getByRole(AriaRole.LINK, named(email)).click();
        var invitation = person.waitForPopup(() -> person.frameLocator("iframe")
                .getByRole(AriaRole.LINK)
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Join workspace"))
                .click());
        assertThat(invitation.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText("Join");
        browser.inspect(invitation);
        invitation.getByLabel("New password").fill(PASSWORD);
        press(invitation, "Join workspace");
        return invitation;
    }

    /** Presses a copy button and pastes elsewhere, as into Okta: our own pages may not read the clipboard. */
    private static String copied(Page page, String value) {
        press(page, "Copy " + value);
        assertThat(page.getByRole(AriaRole.STATUS)
                        .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(value + " copied")))
                .hasCount(1);
        var elsewhere = page.context().newPage();
        elsewhere.setContent("<textarea></textarea>");
        elsewhere.locator("textarea").focus();
        elsewhere.keyboard().press("Control+V");
        var pasted = elsewhere.locator("textarea").inputValue();
        elsewhere.close();
        return pasted;
    }

    private static void openFromMenu(Page page, String section) {
        page.setViewportSize(1280, 900);
        page.getByRole(AriaRole.NAVIGATION, named("Workspace settings"))
                .getByText(section)
                .click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText(section);
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, named(button)).click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}

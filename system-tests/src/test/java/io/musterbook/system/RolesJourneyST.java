package io.musterbook.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From a pushed group to a role: mapped with a preview, offered, lost with the access, and back with the person. */
class RolesJourneyST {
    @Test
    void a_group_gives_a_role_that_goes_and_comes_back_with_the_person() {
        var server = Servers.on(Database.H2);
        var tenant = server.operator().workspace("roles-journey");
        var scim = tenant.connect();
        var ada = tenant.address("ada");
        var id = scim.create(ada);
        scim.createGroup("IT-Admins", List.of(id));
        scim.createGroup("Everyone", List.of(id));
        try (var browser = Browser.start()) {
            var owner = browser.person();
            var settings = server.url() + "/w/" + tenant.slug() + "/settings/";
            signIn(owner, server.url(), tenant.owner());
            map(browser, owner, settings);

            var person = browser.person();
            join(browser, person, Join.link(server.operator().mail(ada)));
            owner.navigate(settings + "people");
            browser.picture(owner, "people");
            assertThat(row(owner, ada)).containsText("Admin");
            row(owner, ada).getByRole(AriaRole.LINK).click();
            assertThat(owner.getByRole(AriaRole.MAIN)).containsText("IT-Admins gives Admin");
            browser.inspect(owner);
            browser.picture(owner, "person");

            scim.patchActive(id, false).expect(200);
            person.reload();
            assertThat(heading(person)).containsText("You have no access");
            browser.picture(person, "refused");
            owner.reload();
            assertThat(owner.getByRole(AriaRole.MAIN)).containsText("Suspended by Okta");
            browser.inspect(owner);

            scim.patchActive(id, true).expect(200);
            owner.reload();
            assertThat(owner.getByRole(AriaRole.MAIN)).containsText("Role: Admin");
            person.context().clearCookies();
            signIn(person, server.url(), ada, Join.PASSWORD);
            person.navigate(settings + "people");
            assertThat(heading(person)).hasText("People");
            others(browser, owner, settings);
            assertThat(browser.complaints())
                    .as("the console says nothing but that the page was refused")
                    .allMatch(complaint -> complaint.contains("status of 403"));
        }
    }

    /** Puts the group into the list, reads what that would do, and saves. */
    private static void map(Browser browser, Page owner, String settings) {
        owner.navigate(settings + "directory");
        browser.inspect(owner);
        browser.picture(owner, "directory");
        owner.getByRole(AriaRole.LINK, named("Open groups and roles")).click();
        assertThat(heading(owner)).hasText("Groups and roles");
        browser.inspect(owner);
        owner.getByRole(AriaRole.BUTTON, named("Give a role to IT-Admins")).click();
        owner.getByLabel("Role for IT-Admins").selectOption("Admin");
        owner.getByRole(AriaRole.BUTTON, named("Show effect")).click();
        assertThat(owner.getByRole(AriaRole.MAIN)).containsText("1 becomes Admin");
        assertThat(owner.getByRole(AriaRole.MAIN)).containsText("Not saved");
        browser.inspect(owner);
        browser.picture(owner, "groups");
        owner.getByRole(AriaRole.BUTTON, named("Save and apply")).click();
        assertThat(owner.getByRole(AriaRole.MAIN)).containsText("Everybody has the role that follows");
    }

    private static void join(Browser browser, Page person, String link) {
        person.navigate(link);
        assertThat(person.getByRole(AriaRole.MAIN)).containsText("Admin: manage people and settings");
        browser.inspect(person);
        browser.picture(person, "invitation");
        person.getByLabel("New password").fill(Join.PASSWORD);
        person.getByRole(AriaRole.BUTTON, named("Join workspace")).click();
        assertThat(person.getByRole(AriaRole.NAVIGATION, named("Workspace settings")))
                .isVisible();
    }

    /** What else an admin reads about people. */
    private static void others(Browser browser, Page owner, String settings) {
        for (var page : List.of("directory/plan", "directory/questions", "audit", "people?dialog=invite")) {
            owner.navigate(settings + page);
            browser.inspect(owner);
            browser.picture(owner, page.replaceAll("\\W", "-"));
        }
    }

    private static void signIn(Page page, String server, String email) {
        signIn(page, server, email, Tenant.OWNER_PASSWORD);
    }

    private static void signIn(Page page, String server, String email, String password) {
        page.navigate(server + "/sign-in");
        page.getByLabel("Work e-mail").fill(email);
        page.getByLabel("Password").fill(password);
        page.getByRole(AriaRole.BUTTON, named("Sign in")).click();
        assertThat(page.getByRole(AriaRole.NAVIGATION, named("Workspace settings")))
                .isVisible();
    }

    private static Locator row(Page page, String name) {
        return page.getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}

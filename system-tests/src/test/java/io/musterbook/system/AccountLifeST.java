package io.musterbook.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

/** What a person does with their own account. */
class AccountLifeST {
    private static final String NEW_PASSWORD = "quite other words now";

    @OnEachDatabase
    void a_forgotten_password_is_chosen_anew_once_and_every_session_ends(Database database) {
        var operator = Servers.on(database).operator();
        var tenant = operator.workspace("forgets");
        var old = Join.owner(tenant);
        var stranger = tenant.visitor();
        var known = ask(stranger, tenant.owner());
        var unknown = ask(stranger, tenant.address("nobody"));
        assertThat(known.html()).contains("If the address has an account").isEqualTo(unknown.html());
        var mail = operator.mail(tenant.owner());
        assertThat(operator.mails(tenant.address("nobody"))).isEmpty();

        var link = Join.link(mail);
        var fresh = tenant.visitor();
        fresh.open(link);
        var weak = fresh.submit(fresh.open(link), "choose", Map.of("new-password", "short"), "choose-password");
        assertThat(weak.html()).contains("12 characters or more");
        var inside = fresh.submit(fresh.open(link), "choose", Map.of("new-password", NEW_PASSWORD), "choose-password");
        assertThat(inside.path()).isEqualTo("/w/" + tenant.slug() + "/");
        assertThat(old.open("/w/" + tenant.slug() + "/").path()).isEqualTo("/sign-in");
        assertThat(tenant.visitor().open(link).html()).contains("This link is not open");
        assertThat(tenant.visitor()
                        .signIn(tenant.owner(), Tenant.OWNER_PASSWORD)
                        .html())
                .contains("do not fit together");
        assertThat(tenant.visitor().signIn(tenant.owner(), NEW_PASSWORD).path()).isEqualTo("/w/" + tenant.slug() + "/");
        assertThat(Eventually.get(() -> operator.mails(tenant.owner()), mails -> mails.size() == 2))
                .extracting(each -> each.path("subject").asText())
                .contains("Your password was changed");
    }

    @OnEachDatabase
    void a_newer_link_makes_the_older_void_and_four_an_hour_are_three(Database database) {
        var operator = Servers.on(database).operator();
        var tenant = operator.workspace("links");
        var first = tenant.visitor();
        ask(first, tenant.owner());
        var older = Join.link(operator.mail(tenant.owner()));
        for (int time = 0; time < 3; time++) {
            ask(first, tenant.owner());
        }
        var mails = Eventually.get(() -> operator.mails(tenant.owner()), found -> found.size() >= 3);

        assertThat(mails).hasSize(3);
        assertThat(first.open(older).html()).contains("This link is not open");
        assertThat(first.open(Join.link(mails.get(0))).html()).contains("Choose a new password");
    }

    @OnEachDatabase
    void a_password_changes_only_for_who_knows_the_present_one(Database database) {
        var tenant = Servers.on(database).operator().workspace("changes");
        var other = Join.owner(tenant);
        var owner = Join.owner(tenant);
        var wrong = owner.submit(
                owner.open("/profile"),
                "change-password",
                Map.of("present-password", "not this one at all", "chosen-password", NEW_PASSWORD),
                "change-password-button");
        assertThat(wrong.html()).contains("This is not your present password");
        var right = owner.submit(
                owner.open("/profile"),
                "change-password",
                Map.of("present-password", Tenant.OWNER_PASSWORD, "chosen-password", NEW_PASSWORD),
                "change-password-button");
        assertThat(right.html()).contains("Your password is changed");
        assertThat(owner.open("/w/" + tenant.slug() + "/").status()).isEqualTo(200);
        assertThat(other.open("/w/" + tenant.slug() + "/").path()).isEqualTo("/sign-in");
    }

    @OnEachDatabase
    void sessions_are_listed_with_their_device_and_end_one_by_one_and_all_at_once(Database database) {
        var tenant = Servers.on(database).operator().workspace("sessions");
        var one = Join.owner(tenant);
        var two = Join.owner(tenant);
        var profile = two.open("/profile").html();
        assertThat(profile).contains("This one").contains("Password").contains("name=\"session\"");

        two.submit(two.open("/profile"), "everywhere", Map.of(), "sign-out-everywhere");
        assertThat(one.open("/profile").path()).isEqualTo("/sign-in");
        assertThat(two.open("/profile").status()).isEqualTo(200);
        assertThat(two.open("/profile").html()).doesNotContain("name=\"session\"");
    }

    @OnEachDatabase
    void a_new_address_counts_when_its_mail_is_confirmed(Database database) {
        var operator = Servers.on(database).operator();
        var tenant = operator.workspace("moves");
        var owner = Join.owner(tenant);
        var moved = tenant.address("olga");
        var asked = owner.submit(owner.open("/profile"), "change-address", Map.of("new-email", moved), "ask-address");
        assertThat(asked.html()).contains("A link is on its way");
        assertThat(tenant.visitor().signIn(moved, Tenant.OWNER_PASSWORD).html()).contains("do not fit together");

        var link = Join.link(operator.mail(moved));
        owner.submit(owner.open(link), "confirm", Map.of(), "confirm-address");
        assertThat(tenant.visitor().signIn(moved, Tenant.OWNER_PASSWORD).path()).isEqualTo("/w/" + tenant.slug() + "/");
        assertThat(operator.mail(tenant.owner()).path("subject").asText()).contains("another address");
        assertThat(tenant.member(moved).path("role").asText()).isEqualTo("OWNER");
        assertThat(owner.open(link).html()).contains("This link is not open");
    }

    @OnEachDatabase
    void the_address_that_a_directory_reports_is_asked_about_and_never_taken(Database database) {
        var operator = Servers.on(database).operator();
        var tenant = operator.workspace("reports");
        var scim = tenant.connect();
        var ada = tenant.address("ada");
        var id = scim.create(ada);
        var person = Join.join(tenant, ada);
        var moved = tenant.address("ada.byron");
        scim.put("/Users/" + id, Okta.user(moved)).expect(200);

        assertThat(person.open("/w/" + tenant.slug() + "/").html())
                .contains("Your directory says that your address is " + moved);
        assertThat(tenant.members())
                .extracting(member -> member.path("email").asText())
                .as("the list shows with what the person signs in")
                .contains(ada)
                .doesNotContain(moved);
        assertThat(tenant.visitor().signIn(ada, Join.PASSWORD).path()).isEqualTo("/w/" + tenant.slug() + "/");
    }

    @OnEachDatabase
    void one_account_is_in_several_workspaces_and_switches_between_them(Database database) {
        var operator = Servers.on(database).operator();
        var first = operator.workspace("first-of-two");
        var second = operator.workspace("second-of-two");
        var ada = first.address("ada");
        ModelCast.invite(first, ada, "MEMBER");
        var person = Join.join(first, ada);
        ModelCast.invite(second, ada, "VIEWER");
        var mails = Eventually.get(() -> operator.mails(ada), found -> found.size() == 2);
        person.submit(person.open(Join.link(mails.get(0))), "join-signed-in", Map.of(), "join-as-me");

        var page = person.open("/w/" + second.slug() + "/");
        assertThat(page.html())
                .contains("href=\"/w/" + first.slug() + "/\"")
                .contains("href=\"/w/" + second.slug() + "/\"");
        assertThat(person.open("/w/" + first.slug() + "/").status()).isEqualTo(200);
        var suspended = second.path("/members/" + second.member(ada).path("id").asText());
        operator.patch(suspended, Okta.object().put("state", "SUSPENDED")).expect(200);
        assertThat(person.open("/w/" + second.slug() + "/").status()).isEqualTo(403);
        assertThat(person.open("/w/" + first.slug() + "/").html())
                .as("the other workspace goes on")
                .contains("href=\"/w/" + first.slug() + "/\"")
                .doesNotContain("href=\"/w/" + second.slug() + "/\"");
    }

    @OnEachDatabase
    void who_leaves_is_out_and_the_directory_does_not_bring_them_back(Database database) {
        var tenant = Servers.on(database).operator().workspace("leaving");
        var scim = tenant.connect();
        var ada = tenant.address("ada");
        var id = scim.create(ada);
        var person = Join.join(tenant, ada);
        var left = person.submit(person.open("/profile"), "rows", Map.of("leave", tenant.slug()), "");
        assertThat(left.html()).contains("You have left the workspace");
        assertThat(person.open("/w/" + tenant.slug() + "/").status()).isEqualTo(404);
        scim.putActive(id, true).expect(200);
        assertThat(tenant.members()).hasSize(1);

        var owner = Join.owner(tenant);
        assertThat(owner.submit(owner.open("/profile"), "rows", Map.of("leave", tenant.slug()), "")
                        .html())
                .contains("You are the last owner");
    }

    @OnEachDatabase
    void an_owner_without_a_password_sets_one_by_the_mailed_link(Database database) {
        var operator = Servers.on(database).operator();
        var slug = "setup-" + Database.values().length + "-" + System.nanoTime();
        var address = "owner@" + slug + ".example";
        operator.post("/workspaces", OperatorApi.newWorkspace(slug, "PRO", 5, address, ""))
                .expect(201);
        var visitor = operator.workspace("helper").visitor();
        var page = visitor.open(Join.link(operator.mail(address)));
        assertThat(visitor.submit(page, "join", Map.of("new-password", NEW_PASSWORD), "join-workspace")
                        .path())
                .isEqualTo("/w/" + slug + "/");
    }

    private static Visitor.Page ask(Visitor visitor, String email) {
        return visitor.submit(visitor.open("/forgot"), "forgot", Map.of("email", email), "ask-link");
    }
}

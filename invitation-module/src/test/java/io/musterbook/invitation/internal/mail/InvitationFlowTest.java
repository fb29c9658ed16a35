package io.musterbook.invitation.internal.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.musterbook.invitation.InvitationAccepted;
import io.musterbook.invitation.InvitationCreated;
import io.musterbook.invitation.InvitationDeclined;
import io.musterbook.invitation.InvitationFilter;
import io.musterbook.invitation.InvitationNotOpen;
import io.musterbook.invitation.InvitationRenewed;
import io.musterbook.invitation.InvitationRevoked;
import io.musterbook.invitation.InvitationState;
import io.musterbook.invitation.InvitationToken;
import io.musterbook.invitation.InvitedSomebodyElse;
import io.musterbook.invitation.MailState;
import io.musterbook.workspace.AccountId;
import io.musterbook.workspace.Actor;
import io.musterbook.workspace.AddressTaken;
import io.musterbook.workspace.EmailAddress;
import io.musterbook.workspace.InvalidValue;
import io.musterbook.workspace.MemberProfile;
import io.musterbook.workspace.MemberSource;
import io.musterbook.workspace.MemberState;
import io.musterbook.workspace.PageRequest;
import io.musterbook.workspace.Password;
import io.musterbook.workspace.Role;
import io.musterbook.workspace.Suspension;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class InvitationFlowTest {
    private static final String MEI = "mei.tanaka@acme.example";
    private static final Password PASSWORD = new Password("a few words in a row");

    private final TestWorld world = new TestWorld();

    @Test
    void a_provisioned_person_gets_one_mail_and_can_join() {
        var member = world.provision(MEI);
        assertThat(world.onlyInvitation().expiresAt()).isNull();
        assertThat(world.onlyInvitation().state()).isEqualTo(InvitationState.PENDING);
        world.runMail();
        world.runMail();

        assertThat(world.mails(MEI)).hasSize(1);
        assertThat(world.tasks()).isEmpty();
        var invitation = world.onlyInvitation();
        assertThat(invitation.mail()).isEqualTo(MailState.SENT);
        assertThat(invitation.expiresAt()).isEqualTo(Instant.parse("2026-12-08T22:59:59Z"));

        var offer = world.desk.offer(world.mailedToken(MEI)).orElseThrow();
        assertThat(offer.invitedBy()).isEqualTo("Acme’s directory");
        assertThat(offer.addressHasAccount()).isFalse();
        assertThat(offer.expiresAt()).hasToString("2026-12-08T23:59:59+01:00[Europe/Berlin]");

        var account = world.within(() -> world.desk.accept(world.mailedToken(MEI), PASSWORD));
        assertThat(world.members.find(world.acme(), member.id()).orElseThrow().account())
                .isEqualTo(account);
        assertThat(world.onlyInvitation().state()).isEqualTo(InvitationState.ACCEPTED);
        assertThat(world.events.fired())
                .hasAtLeastOneElementOfType(InvitationCreated.class)
                .filteredOn(InvitationAccepted.class::isInstance)
                .hasSize(1);
    }

    @Test
    void of_twenty_parallel_accepts_one_wins() throws Exception {
        world.provision(MEI);
        world.runMail();
        var token = world.mailedToken(MEI);
        var go = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(20);
        try {
            var attempts = new ArrayList<Callable<String>>();
            for (int i = 0; i < 20; i++) {
                attempts.add(() -> {
                    go.await();
                    try {
                        world.within(() -> world.desk.accept(token, PASSWORD));
                        return "in";
                    } catch (InvitationNotOpen closed) {
                        return "closed";
                    }
                });
            }
            var futures = attempts.stream().map(pool::submit).toList();
            go.countDown();
            var results = new ArrayList<String>();
            for (var future : futures) {
                results.add(future.get(30, TimeUnit.SECONDS));
            }
            assertThat(results).filteredOn("in"::equals).hasSize(1);
            assertThat(results).filteredOn("closed"::equals).hasSize(19);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void two_hundred_toggles_are_one_mail_and_one_link() {
        var member = world.provision(MEI);
        world.runMail();
        var token = world.mailedToken(MEI);
        for (int i = 0; i < 200; i++) {
            world.within(
                    () -> world.members.suspend(world.acme(), member.id(), Suspension.BY_DIRECTORY, TestWorld.OKTA));
            if (i == 0) {
                assertThatThrownBy(() -> accept(token)).isInstanceOf(InvitationNotOpen.class);
            }
            world.within(() -> world.members.reactivate(world.acme(), member.id(), TestWorld.OKTA));
        }
        world.runMail();
        assertThat(world.mails(MEI)).hasSize(1);
        accept(token);
        assertThat(world.onlyInvitation().state()).isEqualTo(InvitationState.ACCEPTED);
    }

    @Test
    void a_person_deleted_and_made_again_on_the_same_day_uses_the_mail_that_came() {
        var first = world.provision(MEI);
        world.runMail();
        var token = world.mailedToken(MEI);
        world.within(() -> world.members.remove(world.acme(), first.id(), TestWorld.OKTA));
        assertThat(world.onlyInvitation().state()).isEqualTo(InvitationState.REVOKED);
        var second = world.provision("Mei.Tanaka@ACME.example");
        world.runMail();

        assertThat(world.mails(MEI)).hasSize(1);
        assertThat(world.onlyInvitation().member()).isEqualTo(second.id());
        accept(token);
    }

    @Test
    void a_return_after_a_day_brings_a_new_link_and_kills_the_old() {
        var member = world.provision(MEI);
        world.runMail();
        var old = world.mailedToken(MEI);
        world.within(() -> world.members.suspend(world.acme(), member.id(), Suspension.BY_DIRECTORY, TestWorld.OKTA));
        world.pass(Duration.ofHours(24));
        world.within(() -> world.members.reactivate(world.acme(), member.id(), TestWorld.OKTA));
        assertThat(world.onlyInvitation().expiresAt()).isNull();
        world.runMail();

        assertThat(world.mails(MEI)).hasSize(2);
        assertThat(world.mailedToken(MEI)).isNotEqualTo(old);
        assertThatThrownBy(() -> accept(old)).isInstanceOf(InvitationNotOpen.class);
        assertThat(world.desk.offer(old)).isEmpty();
        accept(world.mailedToken(MEI));
        assertThat(world.events.fired()).hasAtLeastOneElementOfType(InvitationRenewed.class);
    }

    @Test
    void a_person_suspended_before_the_mail_left_gets_none_until_the_return() {
        var member = world.provision(MEI);
        world.within(() -> world.members.suspend(world.acme(), member.id(), Suspension.BY_DIRECTORY, TestWorld.OKTA));
        world.runMail();
        assertThat(world.mails(MEI)).isEmpty();
        assertThat(world.tasks()).isEmpty();
        assertThat(world.onlyInvitation().mail()).isEqualTo(MailState.CANCELLED);
        assertThat(world.events.fired()).hasAtLeastOneElementOfType(InvitationRevoked.class);

        world.within(() -> world.members.reactivate(world.acme(), member.id(), TestWorld.OKTA));
        world.runMail();
        assertThat(world.mails(MEI)).hasSize(1);
        accept(world.mailedToken(MEI));
    }

    @Test
    void a_person_who_goes_while_the_mail_is_handed_over_gets_it_after_the_return() {
        var member = world.provision(MEI);
        var order = world.tasks().get(0).getData();
        assertThat(world.ledger.prepare(order, true)).isInstanceOf(Step.Send.class);
        world.within(() -> world.members.suspend(world.acme(), member.id(), Suspension.BY_DIRECTORY, TestWorld.OKTA));
        var mail = new DemoMailTable.NewMail(new EmailAddress(MEI), "<1@acme.example>", "", "", "", Map.of());
        world.ledger.keepInDemo(order, mail, world.clock.instant());
        world.runMail();
        assertThat(world.mails(MEI)).isEmpty();
        assertThat(world.tasks()).as("its task is over").isEmpty();

        world.within(() -> world.members.reactivate(world.acme(), member.id(), TestWorld.OKTA));
        world.runMail();
        assertThat(world.mails(MEI)).hasSize(1);
    }

    @Test
    void a_person_who_was_away_for_a_moment_is_looked_for_again() {
        var member = world.provision(MEI);
        var order = world.tasks().get(0).getData();
        world.within(() -> world.members.suspend(world.acme(), member.id(), Suspension.BY_DIRECTORY, TestWorld.OKTA));
        world.within(() -> world.members.reactivate(world.acme(), member.id(), TestWorld.OKTA));

        assertThat(world.ledger.cancel(order))
                .as("read while the person was away")
                .isPresent();
        world.runMail();
        assertThat(world.mails(MEI)).hasSize(1);
    }

    @Test
    void a_return_before_the_task_ran_needs_no_second_task() {
        var member = world.provision(MEI);
        world.within(() -> world.members.suspend(world.acme(), member.id(), Suspension.BY_DIRECTORY, TestWorld.OKTA));
        world.within(() -> world.members.reactivate(world.acme(), member.id(), TestWorld.OKTA));
        assertThat(world.tasks()).hasSize(1);
        world.runMail();
        assertThat(world.mails(MEI)).hasSize(1);
    }

    @Test
    void another_address_kills_the_old_link_and_gets_its_own_mail() {
        var member = world.provision(MEI);
        world.runMail();
        var old = world.mailedToken(MEI);
        var moved = new MemberProfile(new EmailAddress("mei@other.example"), "Mei Tanaka", null, null);
        world.within(() -> world.members.updateProfile(world.acme(), member.id(), moved, TestWorld.OKTA));
        world.runMail();

        assertThatThrownBy(() -> accept(old)).isInstanceOf(InvitationNotOpen.class);
        assertThat(world.mails("mei@other.example")).hasSize(1);
        assertThat(world.invitations())
                .extracting("state")
                .containsExactly(InvitationState.REVOKED, InvitationState.PENDING);

        var back = new MemberProfile(new EmailAddress(MEI), "Mei Tanaka", null, null);
        world.within(() -> world.members.updateProfile(world.acme(), member.id(), back, TestWorld.OKTA));
        world.runMail();
        assertThat(world.mails(MEI)).hasSize(1);
        accept(old);
    }

    @Test
    void a_new_name_alone_changes_nothing() {
        var member = world.provision(MEI);
        var renamed = new MemberProfile(new EmailAddress("Mei.Tanaka@acme.example"), "Mei T.", null, null);
        world.within(() -> world.members.updateProfile(world.acme(), member.id(), renamed, TestWorld.OKTA));
        assertThat(world.onlyInvitation().state()).isEqualTo(InvitationState.PENDING);
        assertThat(world.tasks()).hasSize(1);
    }

    @Test
    void expiry_needs_no_cleaner() {
        world.provision(MEI);
        world.runMail();
        var token = world.mailedToken(MEI);
        world.pass(Duration.between(world.clock.instant(), Instant.parse("2026-12-08T22:59:58Z")));
        assertThat(world.onlyInvitation().state()).isEqualTo(InvitationState.PENDING);
        world.pass(Duration.ofSeconds(1));

        assertThat(world.onlyInvitation().state()).isEqualTo(InvitationState.EXPIRED);
        assertThat(world.desk.offer(token).orElseThrow().invitation().state()).isEqualTo(InvitationState.EXPIRED);
        assertThatThrownBy(() -> accept(token)).isInstanceOf(InvitationNotOpen.class);
        assertThatThrownBy(() -> world.within(() -> world.desk.decline(token))).isInstanceOf(InvitationNotOpen.class);
        assertThat(listed(InvitationState.EXPIRED)).isEqualTo(1);
        assertThat(listed(InvitationState.PENDING)).isZero();
    }

    @Test
    void an_expired_invitation_renews_itself_once_and_by_hand_always() {
        var member = world.provision(MEI);
        world.runMail();
        world.pass(Duration.ofDays(20));
        world.within(() -> world.members.manage(world.acme(), member.id(), MemberSource.MANUAL, TestWorld.OKTA));
        world.within(() -> world.members.manage(world.acme(), member.id(), MemberSource.DIRECTORY, TestWorld.OKTA));
        world.runMail();
        assertThat(world.mails(MEI)).hasSize(2);

        world.pass(Duration.ofDays(20));
        world.within(() -> world.members.suspend(world.acme(), member.id(), Suspension.BY_DIRECTORY, TestWorld.OKTA));
        world.within(() -> world.members.reactivate(world.acme(), member.id(), TestWorld.OKTA));
        world.runMail();
        assertThat(world.mails(MEI)).hasSize(2);
        assertThat(world.onlyInvitation().state()).isEqualTo(InvitationState.EXPIRED);

        world.within(
                () -> world.desk.resend(world.acme(), world.onlyInvitation().id(), new Actor.Operator()));
        world.runMail();
        assertThat(world.mails(MEI)).hasSize(3);
        accept(world.mailedToken(MEI));
    }

    @Test
    void a_resend_is_not_throttled_and_kills_the_old_link() {
        world.provision(MEI);
        world.runMail();
        var old = world.mailedToken(MEI);
        world.within(
                () -> world.desk.resend(world.acme(), world.onlyInvitation().id(), new Actor.Operator()));
        world.runMail();

        assertThat(world.mails(MEI)).hasSize(2);
        assertThat(world.desk.offer(old)).isEmpty();
        accept(world.mailedToken(MEI));
        var answered = world.onlyInvitation().id();
        assertThatThrownBy(() -> world.within(() -> world.desk.resend(world.acme(), answered, new Actor.Operator())))
                .isInstanceOf(InvitationNotOpen.class);
    }

    @Test
    void a_resend_before_the_first_mail_left_makes_that_one_void() {
        world.provision(MEI);
        world.within(
                () -> world.desk.resend(world.acme(), world.onlyInvitation().id(), new Actor.Operator()));
        assertThat(world.tasks()).hasSize(2);
        world.runMail();
        assertThat(world.mails(MEI)).hasSize(1);
        accept(world.mailedToken(MEI));
    }

    @Test
    void who_declines_is_out_and_a_directory_cannot_ask_again() {
        var member = world.provision(MEI);
        world.runMail();
        world.within(() -> world.desk.decline(world.mailedToken(MEI)));

        assertThat(world.members.find(world.acme(), member.id())).isEmpty();
        assertThat(world.onlyInvitation().state()).isEqualTo(InvitationState.DECLINED);
        assertThat(world.events.fired()).hasAtLeastOneElementOfType(InvitationDeclined.class);
        assertThat(world.events.fired()).noneMatch(InvitationRevoked.class::isInstance);
        assertThatThrownBy(() -> accept(world.mailedToken(MEI))).isInstanceOf(InvitationNotOpen.class);

        world.pass(Duration.ofDays(2));
        world.provision(MEI);
        world.runMail();
        assertThat(world.mails(MEI)).hasSize(1);
    }

    @Test
    void a_person_may_invite_again_after_a_decline() {
        world.provision(MEI);
        world.runMail();
        world.within(() -> world.desk.decline(world.mailedToken(MEI)));
        world.provision(MEI, new Actor.Operator());
        world.runMail();
        assertThat(world.mails(MEI)).hasSize(2);
        accept(world.mailedToken(MEI));
    }

    @Test
    void an_owner_who_declines_keeps_the_place() {
        var profile = new MemberProfile(new EmailAddress(MEI), "Mei Tanaka", null, null);
        var member = world.within(() ->
                world.members.provision(world.acme(), profile, Role.OWNER, MemberSource.MANUAL, new Actor.Operator()));
        world.runMail();
        world.within(() -> world.desk.decline(world.mailedToken(MEI)));
        assertThat(world.members.find(world.acme(), member.id())).isPresent();
        assertThat(world.onlyInvitation().state()).isEqualTo(InvitationState.DECLINED);
    }

    @Test
    void joining_by_another_door_counts_as_accepting_even_after_expiry() {
        var member = world.provision(MEI);
        world.runMail();
        world.pass(Duration.ofDays(30));
        var account = new AccountId(UUID.randomUUID());
        world.within(() -> world.members.join(world.acme(), member.id(), account, new Actor.Person(account)));
        assertThat(world.onlyInvitation().state()).isEqualTo(InvitationState.ACCEPTED);
    }

    @Test
    void somebody_else_cannot_use_the_link() {
        world.provision(MEI);
        world.runMail();
        var other = world.accounts.register(new EmailAddress("eve@acme.example"), "Eve", PASSWORD);
        var token = world.mailedToken(MEI);
        assertThatThrownBy(() -> world.within(() -> world.desk.accept(token, other.id())))
                .isInstanceOf(InvitedSomebodyElse.class);
        var mei = world.accounts.register(new EmailAddress("MEI.TANAKA@acme.example"), "Mei", PASSWORD);
        assertThat(world.desk.offer(token).orElseThrow().addressHasAccount()).isTrue();
        assertThatThrownBy(() -> accept(token)).isInstanceOf(AddressTaken.class);
        world.within(() -> world.desk.accept(token, mei.id()));
        assertThat(world.onlyInvitation().state()).isEqualTo(InvitationState.ACCEPTED);
        assertThatThrownBy(() -> world.within(() -> world.desk.accept(token, mei.id())))
                .isInstanceOf(InvitationNotOpen.class);
    }

    @Test
    void a_short_password_costs_nothing() {
        world.provision(MEI);
        world.runMail();
        var token = world.mailedToken(MEI);
        assertThatThrownBy(() -> world.within(() -> world.desk.accept(token, new Password("short"))))
                .isInstanceOf(InvalidValue.class);
        accept(token);
    }

    @Test
    void a_tampered_token_opens_nothing() {
        world.provision(MEI);
        world.runMail();
        var text = world.mailedToken(MEI).text();
        for (int i = 0; i < text.length(); i++) {
            var flipped = text.substring(0, i) + (text.charAt(i) == 'A' ? 'B' : 'A') + text.substring(i + 1);
            assertThat(world.desk.offer(new InvitationToken(flipped))).isEmpty();
        }
        for (var odd : new String[] {"", " ", text + "A", text.substring(1), "x".repeat(1_000_000), text + "="}) {
            assertThat(world.desk.offer(new InvitationToken(odd))).isEmpty();
            assertThatThrownBy(() -> accept(new InvitationToken(odd))).isInstanceOf(InvitationNotOpen.class);
        }
    }

    @Test
    void reading_an_offer_any_number_of_times_leaves_it_usable() {
        world.provision(MEI);
        world.runMail();
        for (int i = 0; i < 5; i++) {
            assertThat(world.desk.offer(world.mailedToken(MEI))).isPresent();
        }
        accept(world.mailedToken(MEI));
    }

    @Test
    void a_member_without_an_address_has_no_invitation_until_there_is_one() {
        var nameless = new MemberProfile(null, "Mei Tanaka", null, null);
        var member = world.within(() ->
                world.members.provision(world.acme(), nameless, Role.MEMBER, MemberSource.DIRECTORY, TestWorld.OKTA));
        assertThat(world.invitations()).isEmpty();
        var named = new MemberProfile(new EmailAddress(MEI), "Mei Tanaka", null, null);
        world.within(() -> world.members.updateProfile(world.acme(), member.id(), named, TestWorld.OKTA));
        world.runMail();
        assertThat(world.mails(MEI)).hasSize(1);
    }

    @Test
    void lists_are_paged_in_the_order_of_creation() {
        for (int i = 0; i < 25; i++) {
            world.provision("person" + i + "@acme.example");
        }
        var first = world.desk.list(world.acme(), InvitationFilter.all(), new PageRequest(null, 10));
        var second = world.desk.list(world.acme(), InvitationFilter.all(), PageRequest.of(first.next(), 10));
        var third = world.desk.list(world.acme(), InvitationFilter.all(), PageRequest.of(second.next(), 10));
        assertThat(first.items()).extracting(item -> item.email().value()).startsWith("person0@acme.example");
        assertThat(third.items()).hasSize(5);
        assertThat(third.next()).isNull();
        var one = new InvitationFilter(InvitationState.PENDING, new EmailAddress("PERSON7@acme.example"));
        assertThat(world.desk.list(world.acme(), one, PageRequest.first()).items())
                .hasSize(1);
    }

    @Test
    void an_active_owner_needs_no_invitation() {
        var member = world.provision(MEI);
        var account = new AccountId(UUID.randomUUID());
        world.within(() -> world.members.join(world.acme(), member.id(), account, new Actor.Person(account)));
        world.within(() -> world.members.suspend(world.acme(), member.id(), Suspension.BY_DIRECTORY, TestWorld.OKTA));
        var back = world.within(() -> world.members.reactivate(world.acme(), member.id(), TestWorld.OKTA));
        assertThat(back.state()).isEqualTo(MemberState.ACTIVE);
        assertThat(world.onlyInvitation().state()).isEqualTo(InvitationState.ACCEPTED);
    }

    private AccountId accept(InvitationToken token) {
        return world.within(() -> world.desk.accept(token, PASSWORD));
    }

    private int listed(InvitationState state) {
        return world.desk
                .list(world.acme(), new InvitationFilter(state, null), PageRequest.first())
                .items()
                .size();
    }
}

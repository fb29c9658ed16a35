package io.musterbook.invitation.internal.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.musterbook.invitation.MailState;
import io.musterbook.workspace.Actor;
import io.musterbook.workspace.Suspension;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmtpDeliveryTest {
    private static final String MEI = "mei.tanaka@acme.example";

    @Test
    void a_real_server_gets_the_mail_once_and_only_for_its_recipient() throws Exception {
        var greenMail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        greenMail.start();
        try {
            var world = new TestWorld(greenMail.getSmtp().getPort(), 60);
            world.provision(MEI);
            world.runMail();
            world.runMail();

            var received = greenMail.getReceivedMessages();
            assertThat(received).hasSize(1);
            assertThat(received[0].getAllRecipients())
                    .extracting(Object::toString)
                    .containsExactly(MEI);
            assertThat(received[0].getSubject()).isEqualTo("You are invited to join Acme");
            assertThat(received[0].getHeader("From")).containsExactly("Acme <muster@acme.example>");
            var text = (String)
                    ((MimeMultipart) received[0].getContent()).getBodyPart(0).getContent();
            assertThat(text).contains("https://muster.acme.example/join/");
            assertThat(world.onlyInvitation().mail()).isEqualTo(MailState.SENT);
            assertThat(world.onlyInvitation().expiresAt()).isEqualTo(Instant.parse("2026-12-08T22:59:59Z"));
            assertThat(world.tasks()).isEmpty();
        } finally {
            greenMail.stop();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // stage     | answer                                            | what follows
                "RCPT        | 550 5.1.1 user unknown                            | BOUNCE",
                "RCPT        | 550 5.1.10 null mx                                | BOUNCE",
                "RCPT        | 550 5.2.1 mailbox disabled                        | BOUNCE",
                "RCPT        | 550 no such user                                  | BOUNCE",
                "RCPT        | 553 5.1.3 bad address                             | BOUNCE",
                "RCPT        | 552 5.2.2 mailbox full                            | REFUSED",
                "RCPT        | 550 5.7.1 relaying denied                         | DELAYED_AND_PAUSE",
                "RCPT        | 450 4.2.0 greylisted                              | DELAYED",
                "RCPT        | 451 4.7.1 try again                               | DELAYED",
                "RCPT        | 452 4.3.1 insufficient storage                    | DELAYED_AND_PAUSE",
                "RCPT        | 421 4.7.0 too many                                | TROUBLE",
                "MAIL        | 550 5.1.8 bad sender domain                       | TROUBLE",
                "MAIL        | 553 sorry, not you                                | TROUBLE",
                "MAIL        | 530 5.7.0 authentication required                 | TROUBLE",
                "MAIL        | 451 4.3.0 busy                                    | DELAYED_AND_PAUSE",
                "MAIL        | 421 closing                                       | TROUBLE",
                "DATA        | 451 4.3.0 queue file error                        | DELAYED_AND_PAUSE",
                "DATA        | 554 5.6.0 not like this                           | REFUSED",
                ".           | 554 5.7.1 looks like spam                         | DELAYED_AND_PAUSE",
                ".           | 550 5.1.1 user unknown                            | BOUNCE",
                ".           | 554 no                                            | REFUSED",
                ".           | 452 4.3.1 disk full                               | DELAYED_AND_PAUSE",
                "CONNECT     | 554 no service here                               | TROUBLE",
                "CONNECT     | 421 too many connections                          | TROUBLE",
                "RCPT        |                                                   | TROUBLE",
                ".           |                                                   | TROUBLE",
                "CONNECT     |                                                   | TROUBLE",
            })
    void every_refusal_has_its_consequence(String stage, String answer, Refusal.Kind kind) {
        try (var server = TestSmtpServer.refusing(stage, answer)) {
            var world = new TestWorld(server.port(), 60);
            world.provision(MEI);
            world.runMail();

            var invitation = world.onlyInvitation();
            assertThat(invitation.mail())
                    .isEqualTo(
                            switch (kind) {
                                case BOUNCE -> MailState.BOUNCED;
                                case REFUSED -> MailState.PARKED;
                                case DELAYED, DELAYED_AND_PAUSE, TROUBLE -> MailState.WAITING;
                            });
            assertThat(invitation.mailProblem()).isNotBlank();
            if (answer != null && !stage.equals("CONNECT")) {
                assertThat(invitation.mailProblem()).contains(answer);
            }
            assertThat(world.tasks()).hasSize(invitation.mail() == MailState.WAITING ? 1 : 0);
            assertThat(attempts(world)).isEqualTo(kind == Refusal.Kind.TROUBLE ? 0 : 1);
            assertThat(paused(world)).isEqualTo(kind == Refusal.Kind.TROUBLE || kind == Refusal.Kind.DELAYED_AND_PAUSE);
        }
    }

    @Test
    void a_server_that_is_away_for_ten_minutes_costs_nobody_a_mail_and_nobody_gets_two() throws Exception {
        var greenMail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        greenMail.start();
        int port = greenMail.getSmtp().getPort();
        greenMail.stop();
        var world = new TestWorld(port, 60);
        var gone = world.provision("gone@acme.example");
        for (int i = 0; i < 20; i++) {
            world.provision("person" + i + "@acme.example");
        }
        for (int seconds = 0; seconds < 600; seconds += 30) {
            world.runMail();
            world.pass(Duration.ofSeconds(30));
        }
        world.within(() -> world.members.suspend(world.acme(), gone.id(), Suspension.BY_DIRECTORY, TestWorld.OKTA));
        greenMail = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        greenMail.start();
        try {
            for (int i = 0; i < 12; i++) {
                world.pass(Duration.ofSeconds(30));
                world.runMail();
            }
            assertThat(greenMail.getReceivedMessages())
                    .extracting(message -> message.getAllRecipients()[0].toString())
                    .doesNotContain("gone@acme.example")
                    .doesNotHaveDuplicates()
                    .hasSize(20);
            assertThat(paused(world)).isFalse();
            assertThat(world.tasks()).isEmpty();
        } finally {
            greenMail.stop();
        }
    }

    @Test
    void a_mail_that_is_refused_for_now_holds_up_nobody_and_is_parked_after_three_days() {
        try (var server = TestSmtpServer.refusing("RCPT TO:<mei", "450 4.2.0 greylisted")) {
            var world = new TestWorld(server.port(), 60);
            world.provision(MEI);
            world.provision("ada@acme.example");
            world.runMail();
            assertThat(world.invitations()).extracting("mail").containsExactly(MailState.WAITING, MailState.SENT);

            for (int hours = 0; hours < 24 * 5; hours++) {
                world.pass(Duration.ofHours(1));
                world.runMail();
            }
            assertThat(world.invitations().get(0).mail()).isEqualTo(MailState.PARKED);
            assertThat(world.invitations().get(0).mailProblem()).contains("450 4.2.0 greylisted");
            assertThat(world.tasks()).isEmpty();

            var parked = world.invitations().get(0).id();
            world.within(() -> world.desk.resend(world.acme(), parked, new Actor.Operator()));
            assertThat(world.invitations().get(0).mail()).isEqualTo(MailState.WAITING);
            assertThat(world.invitations().get(0).mailProblem()).isNull();
            assertThat(world.tasks()).hasSize(1);
        }
    }

    @Test
    void a_bounced_person_who_returns_gets_no_second_mail() {
        try (var server = TestSmtpServer.refusing("RCPT", "550 5.1.1 user unknown")) {
            var world = new TestWorld(server.port(), 60);
            var member = world.provision(MEI);
            world.runMail();
            world.pass(Duration.ofDays(3));
            world.within(
                    () -> world.members.suspend(world.acme(), member.id(), Suspension.BY_DIRECTORY, TestWorld.OKTA));
            world.within(() -> world.members.reactivate(world.acme(), member.id(), TestWorld.OKTA));
            assertThat(world.tasks()).isEmpty();
            assertThat(world.onlyInvitation().mail()).isEqualTo(MailState.BOUNCED);
        }
    }

    @Test
    void the_pace_holds_and_every_mail_leaves_once() {
        try (var server = new TestSmtpServer(TestSmtpServer::friendly)) {
            var world = new TestWorld(server.port(), 5);
            for (int i = 0; i < 17; i++) {
                world.provision("person" + i + "@acme.example");
            }
            world.runMail();
            assertThat(sent(server)).isEqualTo(5);
            // The 17th turn is the 12th after the burst: 144 s, and a guessed turn is taken 3 s late.
            for (int seconds = 1; seconds < 147; seconds++) {
                world.pass(Duration.ofSeconds(1));
                world.runMail();
                assertThat(sent(server)).isLessThanOrEqualTo(5 + seconds / 12);
            }
            assertThat(sent(server)).isEqualTo(16);
            world.pass(Duration.ofSeconds(1));
            world.runMail();
            assertThat(sent(server)).isEqualTo(17);
            assertThat(world.invitations()).extracting("mail").containsOnly(MailState.SENT);
        }
    }

    @Test
    void an_answer_that_fails_only_at_the_farewell_is_a_mail_sent() {
        try (var server = TestSmtpServer.refusing("QUIT", null)) {
            var world = new TestWorld(server.port(), 60);
            world.provision(MEI);
            world.runMail();
            assertThat(world.onlyInvitation().mail()).isEqualTo(MailState.SENT);
        }
    }

    @Test
    void one_recipient_is_named_to_the_server_and_the_sender_is_ours() {
        try (var server = new TestSmtpServer(TestSmtpServer::friendly)) {
            var world = new TestWorld(server.port(), 60);
            world.provision(MEI);
            world.runMail();
            assertThat(server.heard())
                    .filteredOn(line -> line.startsWith("RCPT"))
                    .containsExactly("RCPT TO:<" + MEI + ">");
            assertThat(server.heard())
                    .filteredOn(line -> line.startsWith("MAIL"))
                    .containsExactly("MAIL FROM:<muster@acme.example>");
        }
    }

    private static long sent(TestSmtpServer server) {
        return server.heard().stream().filter("."::equals).count();
    }

    private static int attempts(TestWorld world) {
        return world.database
                .jdbi()
                .withHandle(handle -> handle.createQuery("select mail_attempts from invitation.invitation")
                        .mapTo(int.class)
                        .one());
    }

    private static boolean paused(TestWorld world) {
        return world.database
                        .jdbi()
                        .withHandle(handle -> handle.createQuery(
                                        "select count(*) from invitation.mail_pace where paused_until > :now")
                                .bind("now", world.clock.instant())
                                .mapTo(int.class)
                                .one())
                == 1;
    }
}

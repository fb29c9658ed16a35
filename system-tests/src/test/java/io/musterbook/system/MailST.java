package io.musterbook.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A server with narrow settings: a real SMTP server to deliver to, and few SCIM requests a second. */
class MailST {
    private static final int PER_SECOND = 3;
    private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    private static List<RunningServer> running = List.of();

    @BeforeAll
    static void start() {
        MAIL.start();
        running = List.of(RunningServer.start(
                "narrow",
                Map.of(
                        "MUSTERBOOK_MAIL_HOST", "127.0.0.1",
                        "MUSTERBOOK_MAIL_PORT", Integer.toString(MAIL.getSmtp().getPort()),
                        "MUSTERBOOK_MAIL_STARTTLS", "off",
                        "MUSTERBOOK_MAIL_FROM", "musterbook@operator.example",
                        "MUSTERBOOK_SCIM_REQUESTS_PER_SECOND", Integer.toString(PER_SECOND))));
    }

    @AfterAll
    static void stop() {
        running.forEach(RunningServer::close);
        MAIL.stop();
    }

    @Test
    void an_invitation_reaches_the_mail_server_once_and_its_first_link_joins() throws MessagingException, IOException {
        var tenant = running.get(0).operator().workspace("mailed");
        var ada = tenant.address("ada");
        tenant.connect().create(ada);
        assertThat(MAIL.waitForIncomingEmail(30_000, 1)).isTrue();

        var invitations = Eventually.get(
                () -> tenant.invitations(ada),
                found -> !found.get(0).path("expiresAt").isNull());
        assertThat(invitations)
                .singleElement()
                .satisfies(one -> assertThat(one.path("mailedAt").asText()).isNotBlank());
        assertThat(MAIL.getReceivedMessages()).hasSize(1);
        MimeMessage message = MAIL.getReceivedMessages()[0];
        assertThat(GreenMailUtil.getAddressList(message.getAllRecipients())).isEqualTo(ada);
        assertThat(GreenMailUtil.getAddressList(message.getFrom())).contains("musterbook@operator.example");
        assertThat(message.getContentType()).startsWith("multipart/alternative");
        var parts = (MimeMultipart) message.getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");

        var link = LINK.matcher(text(parts.getBodyPart(0)))
                .results()
                .findFirst()
                .orElseThrow()
                .group();
        assertThat(link).startsWith(running.get(0).url());
        assertThat(text(parts.getBodyPart(1))).contains(link);
        var visitor = tenant.visitor();
        var inside = visitor.submit(
                visitor.open(link), "join", Map.of("new-password", "a few words in a row"), "join-workspace");
        assertThat(inside.path()).isEqualTo("/w/" + tenant.slug() + "/");
    }

    @Test
    void a_token_that_calls_too_fast_is_asked_to_come_back_in_whole_seconds() {
        var server = running.get(0).operator();
        var busy = server.workspace("busy").connect();
        var calm = server.workspace("calm").connect();
        var answers = IntStream.range(0, 10 * PER_SECOND)
                .mapToObj(number -> busy.get("/Users?count=1"))
                .toList();
        assertThat(answers).extracting(Answer::status).contains(200, 429).containsOnly(200, 429);
        assertThat(answers).filteredOn(answer -> answer.status() == 429).allSatisfy(answer -> {
            assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(5, 60);
            assertThat(answer.header("Content-Type")).startsWith("application/scim+json");
            assertThat(answer.text("status")).isEqualTo("429");
        });
        calm.get("/Users?count=1").expect(200);
        busy.presenting("nope").get("/Users").expect(401);
    }

    private static String text(BodyPart part) throws MessagingException, IOException {
        return (String) part.getContent();
    }
}

package io.musterbook.invitation.internal.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.musterbook.invitation.internal.Inviter;
import io.musterbook.invitation.internal.words.PlainName;
import io.musterbook.workspace.EmailAddress;
import io.musterbook.workspace.Role;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LetterTest {
    private static final String LINK = "https://muster.acme.example/join/kT4vQ9xWm2RzB7nLc5Hd8PfYs1JgUa6EkT4vQ9xWm2R";
    private static final Pattern AUTO_LINK = Pattern.compile(
            "(?i)\\b[a-z][a-z0-9+.-]*://\\S+|\\bwww\\.\\S+|\\b(?:javascript|data|mailto|tel):|[\\p{L}\\p{N}_-]+\\.[\\p{L}]{2,}\\b");
    private static final Pattern ANCHOR = Pattern.compile("<a\\s[^>]*href=\"([^\"]*)\"");

    @Test
    void says_what_the_mock_says() {
        var letter = LetterWriter.write(facts("Mei Tanaka", "Acme", "Olivia Marsh", Locale.ENGLISH));
        assertThat(letter.subject()).isEqualTo("You are invited to join Acme");
        assertThat(letter.text()).isEqualTo("""
                Hello Mei Tanaka,

                Acme’s directory, looked after by Olivia Marsh, has added you to the
                workspace as Member. Join once, and you are in.

                %s

                The link works for mei.tanaka@acme.example, once, until 8 December 2026,
                23:59 (Berlin, UTC+01:00).

                Not expected? You can ignore this mail. Nothing happens until you join.
                Questions go to owner@acme.example.
                """.formatted(LINK));
        assertThat(letter.html())
                .contains("Join workspace</a>")
                .contains("lang=\"en\"")
                .contains("until 8 December 2026, 23:59 (Berlin, UTC+01:00)")
                .doesNotContain("{{")
                .doesNotContain("src=");
    }

    @Test
    void speaks_german_to_germans_and_english_to_everybody_else() {
        var german = LetterWriter.write(facts("Mei Tanaka", "Acme", "Olivia Marsh", Locale.forLanguageTag("de-AT")));
        assertThat(german.subject()).isEqualTo("Einladung zu Acme");
        assertThat(german.text().replace('\n', ' '))
                .contains("8. Dezember 2026, 23:59 Uhr (Berlin, UTC+01:00)", "Rolle: Mitglied", LINK);
        assertThat(german.language()).isEqualTo(Locale.GERMAN);
        var french = LetterWriter.write(facts("Mei Tanaka", "Acme", "Olivia Marsh", Locale.FRENCH));
        assertThat(french.subject()).isEqualTo("You are invited to join Acme");
    }

    @Test
    void a_person_without_a_name_is_not_greeted_by_the_address() {
        var letter = LetterWriter.write(facts("mei.tanaka@acme.example", "Acme", "Olivia Marsh", Locale.ENGLISH));
        assertThat(letter.text()).startsWith("Hello,\n");
    }

    @Test
    void two_hundred_hostile_names_leave_one_link_and_one_recipient() throws Exception {
        var names = hostileNames();
        assertThat(names).hasSizeGreaterThanOrEqualTo(200);
        for (var name : names) {
            var letter = LetterWriter.write(facts(name, name, name, Locale.ENGLISH));
            var message = parsed(letter);
            var parts = (MimeMultipart) message.getContent();
            var text = (String) parts.getBodyPart(0).getContent();
            var html = (String) parts.getBodyPart(1).getContent();

            var stripped = text.replace("mei.tanaka@acme.example", "").replace("owner@acme.example", "");
            var links = AUTO_LINK
                    .matcher(stripped)
                    .results()
                    .map(match -> match.group())
                    .toList();
            assertThat(links).as(name).containsExactly(LINK);
            var anchors =
                    ANCHOR.matcher(html).results().map(match -> match.group(1)).toList();
            assertThat(anchors).as(name).containsExactly(LINK, LINK);
            assertThat(html.toLowerCase(Locale.ROOT).split("<script|<img|<iframe|<form|onerror=\"|<svg", -1))
                    .as(name)
                    .hasSize(1);

            assertThat(message.getAllRecipients())
                    .extracting(Object::toString)
                    .containsExactly("mei.tanaka@acme.example");
            assertThat(headerNames(message))
                    .as(name)
                    .containsExactlyInAnyOrder(
                            "From",
                            "To",
                            "Subject",
                            "Date",
                            "Message-ID",
                            "MIME-Version",
                            "Content-Type",
                            "Auto-Submitted",
                            "Content-Language");
            assertThat(message.getSubject())
                    .doesNotContainPattern("[\\p{Cntrl}\u202A-\u202E\u2066-\u2069\u200B-\u200F]");
            assertThat(message.getSubject().length()).isLessThan(200);
        }
    }

    @Test
    void an_honest_name_stays_as_it_is() {
        for (var name : List.of(
                "Mei Tanaka",
                "Jean-Luc O’Neill",
                "José María",
                "Acme Inc.",
                "J. R. R. Tolkien",
                "田中 芽衣",
                "Müller & Söhne",
                "A+B",
                "50% Club")) {
            assertThat(PlainName.of(name)).isEqualTo(name);
        }
        assertThat(PlainName.of("Booking.com")).isEqualTo("Booking\u2024com");
    }

    @Test
    void the_message_is_the_same_mail_at_every_attempt() throws Exception {
        var letter = LetterWriter.write(facts("Mei Tanaka", "Acmé", "Olivia Marsh", Locale.ENGLISH));
        var message = parsed(letter);
        assertThat(message.getMessageID()).isEqualTo("<0192.1@muster.acme.example>");
        assertThat(message.getFrom()[0]).hasToString("=?UTF-8?Q?Acm=C3=A9?= <muster@acme.example>");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getContentType()).startsWith("multipart/alternative");
        assertThat(message.getSentDate().toInstant()).isEqualTo(Instant.parse("2026-11-24T08:28:44Z"));
        assertThat(message.getRecipients(Message.RecipientType.CC)).isNull();
    }

    @Test
    void an_international_domain_goes_out_in_its_ascii_form() throws Exception {
        assertThat(MimeLetter.recipient(new EmailAddress("Mei@bücher.example")).getAddress())
                .isEqualTo("Mei@xn--bcher-kva.example");
    }

    @Test
    void lines_stay_short_but_words_whole() {
        var wrapped = Lines.wrapped(("word ".repeat(50) + "x".repeat(100)).strip());
        assertThat(wrapped.lines().filter(line -> !line.contains("x"))).allMatch(line -> line.length() <= 72);
        assertThat(wrapped.replace('\n', ' ')).isEqualTo(("word ".repeat(50) + "x".repeat(100)).strip());
    }

    private static LetterWriter.Facts facts(String person, String workspace, String owner, Locale language) {
        return new LetterWriter.Facts(
                new EmailAddress("mei.tanaka@acme.example"),
                person,
                Role.MEMBER,
                workspace,
                new Inviter(Inviter.Kind.DIRECTORY, owner),
                new EmailAddress("owner@acme.example"),
                URI.create(LINK),
                false,
                ZonedDateTime.of(2026, 12, 8, 23, 59, 59, 0, ZoneId.of("Europe/Berlin")),
                language,
                "<0192.1@muster.acme.example>");
    }

    private static MimeMessage parsed(Letter letter) throws Exception {
        var session = Session.getInstance(new Properties());
        var bytes = new ByteArrayOutputStream();
        MimeLetter.of(session, letter, "muster@acme.example", Instant.parse("2026-11-24T08:28:44Z"))
                .writeTo(bytes);
        return new MimeMessage(session, new ByteArrayInputStream(bytes.toByteArray()));
    }

    private static List<String> headerNames(MimeMessage message) throws Exception {
        return Collections.list(message.getAllHeaders()).stream()
                .map(header -> header.getName())
                .toList();
    }

    private static List<String> hostileNames() {
        var names = new ArrayList<>(List.of(
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "' onmouseover='alert(1)",
                "</title><svg/onload=alert(1)>",
                "<a href=\"https://evil.example\">click</a>",
                "&lt;b&gt;",
                "&#60;script&#62;",
                "{{link}}",
                "{name}",
                "$1 \\1 ${x} #{y}",
                "Visit https://evil.example/now",
                "http://evil.example",
                "HTTPS://EVIL.EXAMPLE",
                "www.evil.example",
                "evil.example",
                "evil.com/login",
                "ftp://evil.example",
                "javascript:alert(1)",
                "data:text/html,x",
                "mailto:eve@evil.example",
                "tel:+491234",
                "eve@evil.example",
                "//evil.example",
                "hxxps://evil",
                "a\r\nBcc: eve@evil.example",
                "a\nSubject: other",
                "a\rX: y",
                "a\u0000b",
                "a\u0085b",
                "a\u2028b",
                "a\u2029b",
                "\u202Egnp.exe",
                "\u2066abc\u2069",
                "a\u200Bb",
                "\uFEFFname",
                "\u00ADsoft",
                "\uD800",
                "x\uDC00y",
                "\uE000",
                "=?utf-8?Q?Bcc:=20eve?=",
                "=?UTF-8?B?PHNjcmlwdD4=?=",
                "\u0007bell",
                "\t\ttabs",
                "   ",
                "",
                ".",
                "..",
                "a.b.c.d",
                "１２３．ｅｘａｍｐｌｅ",
                "evil。example",
                "x".repeat(10_000),
                "😀".repeat(500),
                "a ".repeat(5_000),
                "é\u0301".repeat(300),
                "\u0301".repeat(100)));
        var random = new Random(42);
        var bits = List.of(
                "<",
                ">",
                "\"",
                "'",
                "&",
                "\r\n",
                "\n",
                "\u202E",
                "https://",
                "www.",
                "evil.example",
                "@",
                ":",
                ";",
                ",",
                " ",
                "%0d%0a",
                "javascript:",
                "\u0000",
                "😀",
                "{{link}}",
                "$0",
                "\\",
                "href=",
                "To: a@b.example");
        while (names.size() < 240) {
            var name = new StringBuilder();
            for (int i = random.nextInt(8) + 1; i > 0; i--) {
                name.append(bits.get(random.nextInt(bits.size())));
            }
            names.add(name.toString());
        }
        return names;
    }
}

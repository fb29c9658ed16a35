package io.musterbook.directorysync.internal.scim.filter;

import static io.musterbook.directorysync.internal.scim.Wire.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.musterbook.directorysync.internal.scim.message.ScimException;
import io.musterbook.directorysync.internal.scim.schema.ResourceSchema;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterParseTest {
    private static final String ENT = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "userName eq \"ada\"                            | userName eq \"ada\"",
                "  USERNAME   EQ   \"ada\"  \t                  | userName eq \"ada\"",
                "urn:ietf:params:scim:schemas:core:2.0:User:userName sw \"a\" | userName sw \"a\"",
                ENT + ":department co \"x\"                     | " + ENT + ":department co \"x\"",
                ENT + ":manager.value eq \"x\"                  | " + ENT + ":manager.value eq \"x\"",
                ENT + ":manager eq \"x\"                        | " + ENT + ":manager.value eq \"x\"",
                ENT + " pr                                      | " + ENT + " pr",
                "emails eq \"x\"                                | emails.value eq \"x\"",
                "name PR                                        | name pr",
                "active eq TRUE                                 | active eq true",
                "active eq \"False\"                            | active eq false",
                "emails[primary EQ \"True\"]                    | emails[primary eq true]",
                "title pr and active eq true or nickName pr     | title pr and active eq true or nickName pr",
                "title pr or active eq true and nickName pr     | title pr or active eq true and nickName pr",
                "(title pr or active eq true) and nickName pr   | (title pr or active eq true) and nickName pr",
                "(title pr)and(nickName pr)                     | title pr and nickName pr",
                "((title pr)) and (nickName pr and title pr)    | title pr and nickName pr and title pr",
                "not(title pr)                                  | not (title pr)",
                "NOT (title pr) AND nickName pr                 | not (title pr) and nickName pr",
                "not (title pr or nickName pr)                  | not (title pr or nickName pr)",
                "title eq null                                  | not (title pr)",
                "title ne null                                  | title pr",
                "emails[type eq \"work\" and (value co \"a\" or not (primary eq true))] |"
                        + " emails[type eq \"work\" and (value co \"a\" or not (primary eq true))]",
                "emails[type eq \"work\"].value eq \"x\"        | emails[type eq \"work\" and value eq \"x\"]",
                "emails[type eq \"work\" or type eq \"a\"].value eq \"x\" |"
                        + " emails[(type eq \"work\" or type eq \"a\") and value eq \"x\"]",
                "emails[ type eq \"work\" ] and title pr        | emails[type eq \"work\"] and title pr",
                "meta.lastModified gt \"2026-11-24T00:00:00Z\"  | meta.lastModified gt \"2026-11-24T00:00:00Z\"",
                "userName eq \"and ) ] ( [ or: not\"            | userName eq \"and ) ] ( [ or: not\"",
                "userName eq \"q\\\"b\\\\s\\u0041\\/\"          | userName eq \"q\\\"b\\\\sA/\"",
                "id eq \"x\" and groups.value eq \"g\"          | id eq \"x\" and groups.value eq \"g\""
            })
    void reads_and_prints(String text, String printed) {
        var filter = parse(text);
        assertThat(filter).hasToString(printed);
        assertThat(parse(printed)).isEqualTo(filter);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "userName",
                "userName eq",
                "userName eq ",
                "userName eq ada",
                "userName eq 'ada'",
                "userName eq \"ada",
                "userName eq \"ada\" and",
                "userName eq \"ada\" or ",
                "and",
                "eq",
                "pr",
                "not",
                "userName eq \"ada\"x",
                "userName eq \"ada\" x",
                "userName eq \"ada\"and title pr",
                "userName is \"a\"",
                "userName eq\"ada\"",
                "userName eq 5",
                "userName eq true",
                "active eq \"perhaps\"",
                "active gt true",
                "active co \"t\"",
                "nope eq \"x\"",
                "userName.value eq \"x\"",
                "name eq \"x\"",
                "name.nope pr",
                "password eq \"x\"",
                "password pr",
                "userName gt null",
                "userName eq \"\\x\"",
                "userName eq \"\\u12\"",
                "userName eq \"\\u0000\"",
                "userName eq \"\\ud800\"",
                "userName eq \"a\nb\"",
                "(title pr",
                "title pr)",
                "()",
                "not title pr",
                "not ()",
                "emails[",
                "emails[]",
                "emails[type eq \"w\"",
                "emails[userName pr]",
                "emails[type eq \"w\"]]",
                "emails[type eq \"w\"].nope eq \"x\"",
                "emails[type eq \"w\"].value",
                "emails[type eq \"w\"]x",
                "userName[value pr]",
                "emails[emails[type pr]]",
                "[type pr]",
                "title pr, nickName pr",
                "meta.lastModified gt \"yesterday\"",
                "meta.created co \"2026\"",
                "meta.created eq \"2026-11-24\"",
                "meta.created eq \"2026-11-24T00:00:00\"",
                "x509Certificates.value gt \"a\"",
                "id eq 1e999999999",
                "urn:nobody:knows eq \"x\"",
                "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User eq \"x\"",
                "title pr & nickName pr",
                "userName\u00A0eq \"x\"",
                "userName eq -",
                "userName eq nul",
                "userName eq {}"
            })
    void refuses(String text) {
        assertThat(refusal(() -> parse(text))).isEqualTo("400 invalidFilter");
    }

    @Test
    void and_binds_tighter_than_or_and_not_tighter_than_and() {
        assertThat(parse("title pr or nickName pr and not (active eq true) and userType pr"))
                .isInstanceOfSatisfying(
                        Filter.Or.class,
                        or -> assertThat(or.terms())
                                .hasSize(2)
                                .last()
                                .isInstanceOfSatisfying(
                                        Filter.And.class,
                                        and -> assertThat(and.terms())
                                                .hasSize(3)
                                                .element(1)
                                                .isInstanceOf(Filter.Not.class)));
    }

    @Test
    void caps_length_depth_and_terms() {
        assertThat(parse("(".repeat(20) + "title pr" + ")".repeat(20))).hasToString("title pr");
        assertThat(refusal(() -> parse("(".repeat(21) + "title pr" + ")".repeat(21))))
                .isEqualTo("400 invalidFilter");
        assertThat(parse("title pr or ".repeat(49) + "title pr")).isInstanceOf(Filter.Or.class);
        assertThat(refusal(() -> parse("title pr or ".repeat(50) + "title pr"))).isEqualTo("400 invalidFilter");
        assertThat(refusal(() -> parse("userName eq \"" + "x".repeat(4_096) + "\"")))
                .isEqualTo("400 invalidFilter");
        assertThat(parse("userName eq \"" + "x".repeat(4_096 - 14) + "\"")).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"(", "not (", "emails[", "emails[type pr or (", "not(not(", "title pr and (", "[", "\"", "not "})
    void survives_bombs_in_linear_time(String piece) {
        Assertions.assertTimeout(Duration.ofSeconds(2), () -> {
            for (int i = 0; i < 200; i++) {
                assertThat(refusal(() -> parse(piece.repeat(5_000)))).isEqualTo("400 invalidFilter");
                assertThat(refusal(() -> parse(piece.repeat(4_096 / piece.length()))))
                        .isEqualTo("400 invalidFilter");
            }
        });
    }

    @Test
    void tells_where_the_filter_breaks_without_echoing_it() {
        try {
            parse("userName eq secret");
            Assertions.fail("not refused");
        } catch (ScimException e) {
            assertThat(e.detail()).contains("character 13", "double quotes").doesNotContain("secret");
        }
    }

    @Test
    void reads_instants_with_any_zone() {
        assertThat(FilterValues.instant("2026-11-24T01:00:00.123456+01:00"))
                .contains(Instant.parse("2026-11-24T00:00:00.123456Z"));
    }

    private static Filter parse(String text) {
        return Filter.parse(text, ResourceSchema.USER);
    }
}

package io.musterbook.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/w/acme/",
                "/w/acme/settings/people?state=invited&q=a%20b",
                "/join/dGhlIHRva2Vu",
                "/demo/mailbox"
            })
    void a_page_of_ours_is_where_the_person_goes(String wanted) {
        assertThat(ReturnPath.safe(wanted)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://evil.example/",
                "//evil.example/w/",
                "/\\evil.example",
                "/w/\\evil.example",
                "/w//evil.example",
                "/w/../..//evil.example",
                "\t/w/acme/",
                "/w/acme/\r\nSet-Cookie: a=b",
                "javascript:alert(1)",
                "/sign-out",
                "/api/v1/workspaces",
                "/w/%zz"
            })
    void everything_else_leads_home(String wanted) {
        assertThat(ReturnPath.safe(wanted)).isEqualTo("/");
    }

    @Test
    void nothing_wanted_leads_home() {
        assertThat(ReturnPath.safe(null)).isEqualTo("/");
    }
}

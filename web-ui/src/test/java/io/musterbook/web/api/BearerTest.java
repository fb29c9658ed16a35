package io.musterbook.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BearerTest {
    @Test
    void takes_the_key_after_the_scheme_in_any_case() {
        assertThat(Bearer.of("Bearer abc")).hasValue("abc");
        assertThat(Bearer.of("bEARER   abc ")).hasValue("abc");
    }

    @Test
    void takes_nothing_else() {
        for (var header : new String[] {null, "", "Bearer", "Bearer ", "Bearer  ", "Basic abc", "abc", "Bearerabc"}) {
            assertThat(Bearer.of(header)).as("%s", header).isEmpty();
        }
    }
}

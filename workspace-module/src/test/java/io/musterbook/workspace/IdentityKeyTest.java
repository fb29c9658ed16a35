package io.musterbook.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The verdicts on who is who. A row that changes here changes who is taken for whom. */
class IdentityKeyTest {
    @ParameterizedTest
    @CsvSource({
        "Ada@Ex.Test, ada@ex.test",
        "' ada@ex.test ', ada@ex.test",
        "\u212Aarl, karl",
        "\u017Fam, sam",
        "o\uFB03ce, office",
        "stra\u00DFe, strasse",
        "STRASSE, stra\u00DFe",
        "caf\u00E9, cafe\u0301",
        "\uFF21da, ada",
        "ada@B\u00DCCHER.example, ada@xn--bcher-kva.example",
        "ada@b\u00FCcher.example, ada@B\u00DCCHER.EXAMPLE",
    })
    void takes_two_spellings_for_the_same_name(String one, String other) {
        assertThat(IdentityKey.of(one)).isEqualTo(IdentityKey.of(other));
    }

    @ParameterizedTest
    @CsvSource({
        "\u0131da, ida",
        "\u0130da, ida",
        "\u0430da, ada",
        "ada@ex.test, ada@ex2.test",
        "o'brien+x@ex.test, obrien@ex.test",
        "a.da@ex.test, ada@ex.test",
        "cafe, caf\u00E9",
    })
    void keeps_two_names_apart(String one, String other) {
        assertThat(IdentityKey.of(one)).isNotEqualTo(IdentityKey.of(other));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "a\u0000b",
                "a\nb",
                "a\u200Bb",
                "a\u202Eb",
                "a\uFEFFb",
                "a\uD800b",
                "ada@ex_ample.test",
                "ada@-ex.test",
            })
    void refuses_what_cannot_be_seen_or_is_no_domain(String name) {
        assertThat(IdentityKey.parse(name)).isEmpty();
        assertThatThrownBy(() -> IdentityKey.of(name)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void refuses_a_name_of_more_than_three_hundred_and_twenty_characters() {
        assertThat(IdentityKey.parse("a".repeat(320))).isPresent();
        assertThat(IdentityKey.parse("a".repeat(321))).isEmpty();
    }

    @Test
    void does_not_ask_the_locale() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(IdentityKey.of("INFO@EX.TEST")).isEqualTo(new IdentityKey("info@ex.test"));
        } finally {
            Locale.setDefault(before);
        }
    }
}

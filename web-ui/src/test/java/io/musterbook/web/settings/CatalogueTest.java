package io.musterbook.web.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.junit.jupiter.api.Test;

class CatalogueTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "operations.md");
    private static final String BEGIN =
            "<!-- settings: this table is the catalogue of io.musterbook.web.settings -->\n";
    private static final String END = "<!-- end of settings -->";

    @Test
    void every_fixed_default_is_a_right_value() {
        for (var setting : Catalogue.all()) {
            var fixed = setting.fixedDefault();
            if (fixed != null) {
                assertThat(setting.type().fault(fixed)).as(setting.key()).isEmpty();
            }
        }
    }

    @Test
    void keys_are_ours_and_no_two_share_a_variable() {
        assertThat(Catalogue.all())
                .allSatisfy(setting -> assertThat(setting.key()).matches("musterbook(\\.[a-z][a-z-]*){1,2}"));
        assertThat(Catalogue.all().stream().map(Setting::variable)).doesNotHaveDuplicates();
    }

    @Test
    void micro_profile_config_finds_the_defaults() {
        var source = ServiceLoader.load(ConfigSource.class).stream()
                .filter(provider -> provider.type() == DefaultSettings.class)
                .findFirst()
                .orElseThrow()
                .get();
        assertThat(source.getOrdinal()).isLessThan(100);
        assertThat(source.getValue("musterbook.mail.per-minute")).isEqualTo("60");
        assertThat(source.getValue("musterbook.operator-key")).isNull();
        assertThat(source.getValue("other.port")).isNull();
        assertThat(source.getPropertyNames()).contains("musterbook.db.url").doesNotContain("musterbook.mail.host");
    }

    @Test
    void the_document_shows_exactly_the_catalogue() throws IOException {
        var document = Files.readString(DOCUMENT);
        int begin = document.indexOf(BEGIN);
        int end = document.indexOf(END);
        assertThat(begin).as("the marks around the table in docs/operations.md").isPositive();
        assertThat(document.substring(begin + BEGIN.length(), end))
                .as("the table in docs/operations.md; the right text is:\n%s", table())
                .isEqualTo(table());
    }

    private static String table() {
        return "\n| Setting | Value | Default | Meaning | Read by |\n|---|---|---|---|---|\n"
                + Catalogue.all().stream()
                        .map(setting -> "| `" + setting.key() + "`" + (setting.secret() ? " (secret)" : "") + " | "
                                + setting.type().form() + " | " + setting.defaultInWords() + " | " + setting.meaning()
                                + " | " + setting.reader() + " |\n")
                        .collect(Collectors.joining())
                + "\n";
    }
}

package io.musterbook.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeviceTest {
    @Test
    void a_browser_and_its_system_are_named_as_people_know_them() {
        assertThat(Device.named("Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0"))
                .isEqualTo("Firefox on Linux");
        assertThat(Device.named("Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15"
                        + " (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1"))
                .isEqualTo("Safari on iPhone");
        assertThat(Device.named("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
                        + " Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0"))
                .isEqualTo("Edge on Windows");
    }

    @Test
    void nothing_of_an_unknown_browsers_name_is_repeated() {
        assertThat(Device.named("<script>alert(1)</script>")).isEqualTo("Unknown browser");
        assertThat(Device.named(null)).isEqualTo("Unknown browser");
    }
}

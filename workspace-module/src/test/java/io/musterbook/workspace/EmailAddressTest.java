package io.musterbook.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada@ex.test",
                "o'brien+x@ex.test",
                "A.B-c_d@sub.ex.test",
                "ada@b\u00FCcher.example",
                "1@2.example"
            })
    void takes_addresses_that_mail_can_be_sent_to(String text) {
        assertThat(new EmailAddress(text).value()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada",
                "@ex.test",
                "ada@",
                "ada@localhost",
                "a@b@ex.test",
                "\"a b\"@ex.test",
                "ada@ex.test\r\nBcc: all@ex.test",
                "ada <ada@ex.test>",
                "ada@[127.0.0.1]",
                ".ada@ex.test",
                "ada.@ex.test",
                "a..b@ex.test",
                "ada@ex..test",
                "ada(comment)@ex.test",
                "s\u00F8ren@ex.test",
                "ada@ex.test,bo@ex.test",
                "ada;@ex.test",
            })
    void refuses_what_is_unsafe_in_a_header_or_no_address(String text) {
        assertThat(EmailAddress.parse(text)).isEmpty();
        assertThatThrownBy(() -> new EmailAddress(text)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void takes_no_more_than_two_hundred_and_fifty_four_characters() {
        assertThat(EmailAddress.parse("a".repeat(65) + "@ex.test")).isEmpty();
        assertThat(EmailAddress.parse("a@" + "b".repeat(250) + ".test")).isEmpty();
    }

    @Test
    void knows_its_domain_as_it_was_written() {
        assertThat(new EmailAddress("Ada@Ex.Test").domain()).isEqualTo("Ex.Test");
    }
}

package io.musterbook.workspace.internal.domains;

import io.musterbook.workspace.EmailAddress;
import io.musterbook.workspace.InvalidValue;
import java.nio.charset.StandardCharsets;

/**
 * A domain in the form in which domains are compared: the one that an address's key carries.
 *
 * @param value ASCII, lower case
 */
record DomainName(String value) {
    /** @throws InvalidValue if the text is no domain, or a public suffix such as {@code com} that nobody can own */
    static DomainName of(String text) {
        var stripped = text.strip();
        var name = stripped.startsWith("@") ? stripped.substring(1) : stripped;
        return EmailAddress.parse("any@" + name)
                .map(DomainName::of)
                .filter(domain -> domain.value.length() <= 240)
                .orElseThrow(() -> new InvalidValue(
                        "domain",
                        "This is not a domain; it looks like example.com, without anything before or behind."));
    }

    /** The domain of an address. */
    static DomainName of(EmailAddress address) {
        var key = address.key().value();
        return new DomainName(key.substring(key.indexOf('@') + 1));
    }

    byte[] bytes() {
        return value.getBytes(StandardCharsets.UTF_8);
    }
}

package io.musterbook.workspace;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address as it was written. Two addresses are the same person's when their {@link #key()} is equal.
 *
 * <p>The grammar is deliberately narrower than RFC 5321: no quoting, no comments, no address literals, ASCII before the
 * {@code @}. What it lets through is safe in a mail header and in a link.
 *
 * @param value at most 254 characters
 */
public record EmailAddress(String value) {
    private static final Pattern LOCAL =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN = Pattern.compile("[^\\s@<>\"(),:;\\\\\\[\\]]+\\.[^\\s@<>\"(),:;\\\\\\[\\].]+");

    /** @throws InvalidValue if the text is no address that mail can be sent to */
    public EmailAddress {
        if (!isAddress(value)) {
            throw new InvalidValue("email", "This is not an e-mail address; it looks like name@example.com.");
        }
    }

    /** The address in the text, if it is one. */
    public static Optional<EmailAddress> parse(String text) {
        return isAddress(text) ? Optional.of(new EmailAddress(text)) : Optional.empty();
    }

    /** What decides whether two addresses are the same. */
    public IdentityKey key() {
        return IdentityKey.of(value);
    }

    /** The part after the {@code @}, as written. */
    public String domain() {
        return value.substring(value.indexOf('@') + 1);
    }

    @Override
    public String toString() {
        return value;
    }

    private static boolean isAddress(String text) {
        int at = text.indexOf('@');
        if (at < 1 || at > 64 || text.length() > 254 || at != text.lastIndexOf('@')) {
            return false;
        }
        return LOCAL.matcher(text.substring(0, at)).matches()
                && DOMAIN.matcher(text.substring(at + 1)).matches()
                && IdentityKey.parse(text).isPresent();
    }
}

package io.musterbook.workspace;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.IDNA;
import com.ibm.icu.text.Normalizer2;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The comparison key of a user name or an address: equal keys are the same name, whatever the case, the width of the
 * letters or the spelling of the domain.
 *
 * <p>NFKC, full case folding, NFKC; in an address the domain is brought to its ASCII form (IDNA, UTS 46). Made by ICU
 * alone, so that every database, locale and JDK agrees.
 *
 * @param value the folded text
 */
public record IdentityKey(String value) {
    private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();
    private static final IDNA DOMAINS =
            IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.USE_STD3_RULES | IDNA.CHECK_BIDI);

    /**
     * The key of a name.
     *
     * @throws InvalidValue if the text is empty, longer than 320 characters, or holds characters that cannot be seen or
     *     that turn the reading direction
     */
    public static IdentityKey of(String text) {
        return parse(text)
                .orElseThrow(() -> new InvalidValue(
                        "userName",
                        "A name is 1 to 320 visible characters without control, invisible or direction characters;"
                                + " the domain of an address must be a real domain name."));
    }

    /** The key of a name, or nothing where {@link #of} would throw. */
    public static Optional<IdentityKey> parse(String text) {
        var trimmed = text.strip();
        if (trimmed.isEmpty() || trimmed.length() > 320 || !trimmed.codePoints().allMatch(IdentityKey::isVisible)) {
            return Optional.empty();
        }
        var folded = fold(trimmed);
        int at = folded.indexOf('@');
        if (at < 1 || at != folded.lastIndexOf('@')) {
            return Optional.of(new IdentityKey(folded));
        }
        var info = new IDNA.Info();
        var domain = new StringBuilder();
        DOMAINS.nameToASCII(folded.substring(at + 1), domain, info);
        return info.hasErrors() ? Optional.empty() : Optional.of(new IdentityKey(folded.substring(0, at + 1) + domain));
    }

    /** The key as bytes, which every database orders and compares alike. */
    public byte[] bytes() {
        return value.getBytes(StandardCharsets.UTF_8);
    }

    /** Folds any text for comparison without regard to case, for example a display name. */
    public static String fold(String text) {
        return NFKC.normalize(UCharacter.foldCase(NFKC.normalize(text), true));
    }

    private static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}

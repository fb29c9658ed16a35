package io.musterbook.signon;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a test sign-in showed.
 *
 * @param accepted whether the person who tested would get in
 * @param nameId what the identity provider calls the person, or null where nothing could be trusted
 * @param lines what came of each check, in order
 * @param attributes what else it asserted
 */
public record SignInTest(boolean accepted, @Nullable String nameId, List<Line> lines, List<Attribute> attributes) {
    public SignInTest {
        lines = List.copyOf(lines);
        attributes = List.copyOf(attributes);
    }

    /** How a check ended. */
    public enum Outcome {
        PASSED,
        REMARK,
        FAILED,
        NOT_REACHED
    }

    /**
     * A check.
     *
     * @param check its name in capitals, for example {@code SIGNATURE}; the last is {@code PERSON}
     */
    public record Line(String check, Outcome outcome, String detail) {}

    /** An attribute with its values, separated by commas. */
    public record Attribute(String name, String values) {}
}

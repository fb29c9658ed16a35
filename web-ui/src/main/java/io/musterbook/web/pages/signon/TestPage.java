package io.musterbook.web.pages.signon;

import io.musterbook.signon.SamlSignIn;
import io.musterbook.signon.SignInTest;
import io.musterbook.signon.SignInTest.Line;
import io.musterbook.web.pages.Browser;
import io.musterbook.web.pages.Lazy;
import io.musterbook.web.pages.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.Optional;

/** What a test sign-in showed, check by check. */
@Named
@RequestScoped
public class TestPage {
    private static final Map<String, String> CHECKS = Map.ofEntries(
            Map.entry("FORM", "Form"),
            Map.entry("STATUS", "Status"),
            Map.entry("SIGNATURE", "Signature"),
            Map.entry("ISSUER", "Issuer"),
            Map.entry("DESTINATION", "Destination"),
            Map.entry("RECIPIENT", "Recipient"),
            Map.entry("IN_RESPONSE_TO", "Answer to our request"),
            Map.entry("AUDIENCE", "Audience"),
            Map.entry("TIME", "Time"),
            Map.entry("NAME_ID", "NameID"),
            Map.entry("CERTIFICATE", "Certificate"),
            Map.entry("PERSON", "Person"));

    private final Lazy<Optional<SignInTest>> test;

    @Inject
    TestPage(SamlSignIn signIn, Visitor visitor) {
        test = new Lazy<>(() -> Optional.ofNullable(Browser.parameter("tested"))
                .flatMap(handle -> signIn.test(handle, visitor.getPerson().id())));
    }

    /** Whether there is a result to show. */
    public boolean isThere() {
        return test.get().isPresent();
    }

    /** Whether there was one, which is too old by now. */
    public boolean isGone() {
        return Browser.parameter("tested") != null && !isThere();
    }

    /** The result; only where {@link #isThere()}. */
    public SignInTest getResult() {
        return test.get().orElseThrow();
    }

    /** What people call a check. */
    public String name(Line line) {
        return CHECKS.getOrDefault(line.check(), line.check());
    }

    /** How a check ended, in one word. */
    public String word(Line line) {
        return switch (line.outcome()) {
            case PASSED -> "Right";
            case REMARK -> "Look at it";
            case FAILED -> "Wrong";
            case NOT_REACHED -> "Not checked";
        };
    }

    /** The class of a check's tag. */
    public String tone(Line line) {
        return switch (line.outcome()) {
            case PASSED -> "good";
            case REMARK -> "warn";
            case FAILED -> "bad";
            case NOT_REACHED -> "";
        };
    }
}

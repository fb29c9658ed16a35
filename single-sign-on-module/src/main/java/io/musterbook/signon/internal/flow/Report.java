package io.musterbook.signon.internal.flow;

import io.musterbook.signon.SignInTest;
import io.musterbook.signon.SignInTest.Attribute;
import io.musterbook.signon.SignInTest.Line;
import io.musterbook.signon.SignInTest.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A test's result as text that fits into one column: a line for each check and attribute, its parts set apart by tabs. */
final class Report {
    private static final int MAX_TEXT = 32_000;
    private static final int MAX_PART = 600;
    private static final String CHECK = "check";
    private static final String ATTRIBUTE = "attribute";

    private Report() {}

    static String write(List<Line> lines, List<Attribute> attributes) {
        var text = new StringBuilder();
        Stream.concat(
                        lines.stream()
                                .map(line ->
                                        row(CHECK, line.check(), line.outcome().name(), line.detail())),
                        attributes.stream().map(one -> row(ATTRIBUTE, one.name(), one.values())))
                .filter(row -> text.length() + row.length() <= MAX_TEXT)
                .forEach(text::append);
        return text.toString();
    }

    static SignInTest read(@Nullable String nameId, String report) {
        var lines = new ArrayList<Line>();
        var attributes = new ArrayList<Attribute>();
        report.lines().map(line -> line.split("\t", -1)).forEach(parts -> {
            if (parts[0].equals(CHECK) && parts.length == 4) {
                lines.add(new Line(parts[1], Outcome.valueOf(parts[2]), parts[3]));
            } else if (parts[0].equals(ATTRIBUTE) && parts.length == 3) {
                attributes.add(new Attribute(parts[1], parts[2]));
            }
        });
        boolean accepted = lines.stream()
                .noneMatch(line -> line.outcome() == Outcome.FAILED || line.outcome() == Outcome.NOT_REACHED);
        return new SignInTest(accepted, nameId, lines, attributes);
    }

    private static String row(String... parts) {
        return Stream.of(parts).map(Report::plain).collect(Collectors.joining("\t")) + "\n";
    }

    private static String plain(String text) {
        var plain = text.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\u0085]", " ");
        return plain.length() <= MAX_PART ? plain : plain.substring(0, MAX_PART) + "…";
    }
}

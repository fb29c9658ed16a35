package io.musterbook.web.pages.workspace;

import io.musterbook.workspace.AuditFilter;
import io.musterbook.workspace.InvalidValue;
import io.musterbook.workspace.PageRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which rows of the trail the page shows, as its address says it. What the address gets wrong is left out, never an
 * error.
 *
 * @param text part of a person's name or address, or empty
 * @param kind what the rows are about, see {@link #KINDS}, or empty
 * @param by who did it, see {@link #ACTORS}, or empty
 * @param span how far back, see {@link #SPANS}, or empty
 * @param target what exactly the rows are about, as links from elsewhere name it, or empty
 * @param cursor where this page begins; empty on the first
 */
public record AuditQuery(String text, String kind, String by, String span, String target, String cursor) {
    /** How many rows one page shows. */
    static final int SIZE = 50;

    static final Map<String, String> KINDS = Map.of(
            "people", "member.*",
            "invitations", "invitation.*",
            "directory", "directory*",
            "sign-in", "sign-on*",
            "workspace", "workspace.*",
            "audit", "audit.*");

    static final Map<String, String> ACTORS =
            Map.of("people", "account:*", "directory", "directory:*", "operator", "operator", "system", "system");

    static final Map<String, Duration> SPANS =
            Map.of("day", Duration.ofDays(1), "week", Duration.ofDays(7), "month", Duration.ofDays(30));

    private static final int MAX_TEXT = 100;

    static AuditQuery of(HttpServletRequest request) {
        var cursor = given(request, "before");
        return new AuditQuery(
                given(request, "q"),
                word(KINDS, given(request, "kind")),
                word(ACTORS, given(request, "by")),
                word(SPANS, given(request, "span")),
                given(request, "target"),
                isCursor(cursor) ? cursor : "");
    }

    /** Whether anything narrows the list. */
    public boolean isFiltered() {
        return !(text + kind + by + span + target).isEmpty();
    }

    /** Whether this is not the first page. */
    public boolean isLater() {
        return !cursor.isEmpty();
    }

    /** The address of the same list from its beginning. */
    public String first() {
        return address("");
    }

    String next(String following) {
        return address(following);
    }

    AuditFilter filter(Instant now) {
        return new AuditFilter(
                KINDS.get(kind),
                target.isEmpty() ? null : target,
                ACTORS.get(by),
                SPANS.containsKey(span) ? now.minus(SPANS.getOrDefault(span, Duration.ZERO)) : null,
                null,
                text.isEmpty() ? null : text);
    }

    PageRequest page() {
        return PageRequest.of(cursor.isEmpty() ? null : cursor, SIZE);
    }

    private String address(String from) {
        return Stream.of(
                        List.of("q", text),
                        List.of("kind", kind),
                        List.of("by", by),
                        List.of("span", span),
                        List.of("target", target),
                        List.of("before", from))
                .filter(part -> !part.get(1).isEmpty())
                .map(part -> part.get(0) + "=" + URLEncoder.encode(part.get(1), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
    }

    private static String given(HttpServletRequest request, String name) {
        var value = request.getParameter(name);
        var text = value == null ? "" : value.strip();
        return text.substring(0, Math.min(text.length(), MAX_TEXT));
    }

    private static String word(Map<String, ?> known, String text) {
        return known.containsKey(text) ? text : "";
    }

    private static boolean isCursor(String text) {
        try {
            return !text.isEmpty() && PageRequest.of(text, SIZE).after() != null;
        } catch (InvalidValue madeUp) {
            return false;
        }
    }
}

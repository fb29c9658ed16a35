package io.musterbook.web.pages.workspace;

import io.musterbook.workspace.InvalidValue;
import io.musterbook.workspace.MemberFilter;
import io.musterbook.workspace.MemberSource;
import io.musterbook.workspace.MemberState;
import io.musterbook.workspace.PageRequest;
import io.musterbook.workspace.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which people the page shows, as its address says it. What the address gets wrong is left out, never an error.
 *
 * @param text part of a name or an address, or empty
 * @param state a state's word in lower case, or empty
 * @param role a role's word in lower case, or empty
 * @param source a source's word in lower case, or empty
 * @param cursors where the pages before and this one begin; empty on the first
 * @param number the number of this page, from 0
 */
public record PeopleQuery(String text, String state, String role, String source, List<String> cursors, int number) {
    /** How many people one page shows. */
    public static final int SIZE = 25;

    /** How many pages back the address remembers; further back means the first page. */
    private static final int REMEMBERED = 40;

    private static final int MAX_TEXT = 100;

    static PeopleQuery of(HttpServletRequest request) {
        var text = given(request, "q");
        var cursors = Arrays.stream(given(request, "after").split(",", -1))
                .filter(PeopleQuery::isCursor)
                .limit(REMEMBERED)
                .toList();
        return new PeopleQuery(
                text.substring(0, Math.min(text.length(), MAX_TEXT)),
                word(MemberState.values(), given(request, "state")),
                word(Role.values(), given(request, "role")),
                word(MemberSource.values(), given(request, "source")),
                cursors,
                cursors.isEmpty() ? 0 : Math.max(cursors.size(), number(given(request, "page"))));
    }

    /** Whether anything narrows the list. */
    public boolean isFiltered() {
        return !(text + state + role + source).isEmpty();
    }

    /** Whether there are pages before this one. */
    public boolean isLater() {
        return !cursors.isEmpty();
    }

    /** The number of the first person on this page, from 1. */
    public long first() {
        return (long) number * SIZE + 1;
    }

    /** The address of the page before. */
    public String previous() {
        var before = cursors.subList(0, Math.max(0, cursors.size() - 1));
        return address(before, number - 1);
    }

    String next(String cursor) {
        var all = new ArrayList<>(cursors);
        all.add(cursor);
        return address(all.subList(Math.max(0, all.size() - REMEMBERED), all.size()), number + 1);
    }

    MemberFilter filter() {
        return new MemberFilter(
                text.isEmpty() ? null : text,
                constant(MemberState.values(), state).orElse(null),
                constant(Role.values(), role).orElse(null),
                constant(MemberSource.values(), source).orElse(null));
    }

    PageRequest page() {
        return PageRequest.of(cursors.isEmpty() ? null : cursors.get(cursors.size() - 1), SIZE);
    }

    private String address(List<String> pages, int pageNumber) {
        var parts = new ArrayList<@Nullable String>();
        parts.add(part("q", text));
        parts.add(part("state", state));
        parts.add(part("role", role));
        parts.add(part("source", source));
        parts.add(part("after", String.join(",", pages)));
        parts.add(pages.isEmpty() ? null : part("page", String.valueOf(pageNumber)));
        return "?" + parts.stream().filter(Objects::nonNull).collect(Collectors.joining("&"));
    }

    private static @Nullable String part(String name, String value) {
        return value.isEmpty() ? null : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String given(HttpServletRequest request, String name) {
        var value = request.getParameter(name);
        return value == null ? "" : value.strip();
    }

    private static <E extends Enum<E>> String word(E[] values, String text) {
        return constant(values, text).isPresent() ? text : "";
    }

    private static <E extends Enum<E>> Optional<E> constant(E[] values, String word) {
        return Arrays.stream(values)
                .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
    }

    private static boolean isCursor(String text) {
        try {
            return !text.isEmpty() && PageRequest.of(text, SIZE).after() != null;
        } catch (InvalidValue madeUp) {
            return false;
        }
    }
}

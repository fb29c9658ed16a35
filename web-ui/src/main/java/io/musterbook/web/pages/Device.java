package io.musterbook.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a session runs on, in words a person knows again in a list: the browser's and the system's name. No version, and
 * nothing of what the browser sent is repeated.
 */
public final class Device {
    /** Tried in order: many browsers also name those they descend from. */
    private static final List<Map.Entry<String, String>> BROWSERS = List.of(
            Map.entry("Edg", "Edge"),
            Map.entry("OPR/", "Opera"),
            Map.entry("SamsungBrowser", "Samsung Internet"),
            Map.entry("Firefox", "Firefox"),
            Map.entry("FxiOS", "Firefox"),
            Map.entry("Chrome", "Chrome"),
            Map.entry("CriOS", "Chrome"),
            Map.entry("Safari", "Safari"),
            Map.entry("curl", "curl"));

    private static final List<Map.Entry<String, String>> SYSTEMS = List.of(
            Map.entry("iPhone", "iPhone"),
            Map.entry("iPad", "iPad"),
            Map.entry("Android", "Android"),
            Map.entry("Windows", "Windows"),
            Map.entry("Macintosh", "macOS"),
            Map.entry("CrOS", "ChromeOS"),
            Map.entry("Linux", "Linux"));

    private Device() {}

    /** What sent a request, for example <i>Firefox on Linux</i>. */
    public static String of(HttpServletRequest request) {
        return named(request.getHeader("User-Agent"));
    }

    static String named(@Nullable String userAgent) {
        var agent = userAgent == null ? "" : userAgent;
        var system = known(SYSTEMS, agent, "");
        var browser = known(BROWSERS, agent, "Unknown browser");
        return system.isEmpty() ? browser : browser + " on " + system;
    }

    private static String known(List<Map.Entry<String, String>> names, String agent, String otherwise) {
        return names.stream()
                .filter(name -> agent.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(otherwise);
    }
}

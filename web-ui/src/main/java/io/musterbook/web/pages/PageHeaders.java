package io.musterbook.web.pages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;

/** What browsers are told with each page: to load nothing foreign, run nothing inline, keep and pass on nothing. */
@ApplicationScoped
public class PageHeaders {
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; style-src 'self'; script-src 'self';"
            + " img-src 'self'; font-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self';"
            + " frame-ancestors 'none'; base-uri 'none'";

    /** First path segments of what is read by machines and sets its own headers. */
    private static final Set<String> MACHINES = Set.of("scim", "api", "health", "metrics", "openapi");

    private static final long YEAR_SECONDS = 31_536_000;

    private final PublicAddress address;

    @Inject
    PageHeaders(PublicAddress address) {
        this.address = address;
    }

    /** Whether the request asks for something that people look at, by the container's own decoded path. */
    public static boolean isForPeople(HttpServletRequest request) {
        return !MACHINES.contains(firstSegment(request)) && !"saml".equals(firstSegment(request));
    }

    /** Whether the request is for a file that belongs to the pages' look. */
    static boolean isStatic(HttpServletRequest request) {
        return Set.of("assets", "webjars").contains(firstSegment(request));
    }

    /** Sets the headers of a page. May be called more than once. */
    public void apply(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader(
                "Permissions-Policy",
                "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=(),"
                        + " clipboard-read=(), clipboard-write=(self)");
        response.setHeader("Cache-Control", "no-store");
        if (address.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=" + YEAR_SECONDS + "; includeSubDomains");
        }
    }

    /** Sets the headers of a file: kept for a year if its address changes with its content, else asked for again. */
    void applyStatic(HttpServletRequest request, HttpServletResponse response) {
        apply(response);
        boolean versioned = "webjars".equals(firstSegment(request)) || request.getParameter("v") != null;
        response.setHeader("Cache-Control", versioned ? "public, max-age=" + YEAR_SECONDS + ", immutable" : "no-cache");
    }

    private static String firstSegment(HttpServletRequest request) {
        var info = request.getPathInfo();
        var path = request.getServletPath() + (info == null ? "" : info);
        int end = path.indexOf('/', 1);
        return path.isEmpty() ? "" : path.substring(1, end == -1 ? path.length() : end);
    }
}

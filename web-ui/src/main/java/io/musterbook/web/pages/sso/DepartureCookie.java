package io.musterbook.web.pages.sso;

import io.musterbook.web.pages.PublicAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * The cookie that tells the browser that left for an identity provider from every other one. The identity provider's
 * answer comes from another site, and a {@code Lax} cookie does not come with it; it comes with the page of ours to which
 * the browser is sent next.
 */
@ApplicationScoped
class DepartureCookie {
    private static final String NAME = "musterbook-departure";
    private static final String PATH = "/sign-in/sso";
    private static final Duration LASTS = Duration.ofMinutes(15);

    private final PublicAddress address;

    @Inject
    DepartureCookie(PublicAddress address) {
        this.address = address;
    }

    Optional<String> read(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> NAME.equals(cookie.getName()))
                .map(Cookie::getValue)
                .findFirst();
    }

    void write(HttpServletResponse response, String secret) {
        response.addCookie(cookie(secret, (int) LASTS.toSeconds()));
    }

    void clear(HttpServletResponse response) {
        response.addCookie(cookie("", 0));
    }

    private Cookie cookie(String value, int seconds) {
        var cookie = new Cookie(NAME, value);
        cookie.setPath(PATH);
        cookie.setHttpOnly(true);
        cookie.setSecure(address.isSecure());
        cookie.setMaxAge(seconds);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}

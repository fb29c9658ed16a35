package io.musterbook.web.pages;

import io.musterbook.signon.SessionToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;

/** The cookie that carries a session's token. It ends with the browser; the server ends it earlier. */
@ApplicationScoped
public class SessionCookie {
    static final String NAME = "musterbook-session";

    private final PublicAddress address;

    @Inject
    SessionCookie(PublicAddress address) {
        this.address = address;
    }

    Optional<SessionToken> read(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> NAME.equals(cookie.getName()))
                .map(cookie -> new SessionToken(cookie.getValue()))
                .findFirst();
    }

    void write(HttpServletResponse response, SessionToken token) {
        response.addCookie(cookie(token.text()));
    }

    void clear(HttpServletResponse response) {
        var cookie = cookie("");
        cookie.setMaxAge(0);
        response.addCookie(cookie);
    }

    private Cookie cookie(String value) {
        var cookie = new Cookie(NAME, value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(address.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}

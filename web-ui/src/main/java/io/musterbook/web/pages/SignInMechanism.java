package io.musterbook.web.pages;

import io.musterbook.signon.SessionSnapshot;
import io.musterbook.signon.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/**
 * Finds out who sends a request, from the row of the session whose token the cookie carries. The row is read on each
 * request for a page, so that an end is an end on every node; nothing is remembered in the HTTP session.
 */
@ApplicationScoped
public class SignInMechanism implements HttpAuthenticationMechanism {
    private static final Optional<SessionSnapshot> NOBODY = Optional.empty();
    private static final String SESSION = SignInMechanism.class.getName() + ".session";

    private final Sessions sessions;
    private final SessionCookie cookie;
    private final PageHeaders headers;

    @Inject
    SignInMechanism(Sessions sessions, SessionCookie cookie, PageHeaders headers) {
        this.sessions = sessions;
        this.cookie = cookie;
        this.headers = headers;
    }

    /** The session that a request belongs to. */
    static Optional<SessionSnapshot> session(HttpServletRequest request) {
        return Optional.ofNullable((SessionSnapshot) request.getAttribute(SESSION));
    }

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        var session = wantsToKnow(request) ? cookie.read(request).flatMap(sessions::resume) : NOBODY;
        if (session.isPresent()) {
            request.setAttribute(SESSION, session.get());
            return context.notifyContainerAboutLogin(session.get().account().toString(), Set.of("person"));
        }
        return context.isProtected() ? askToSignIn(request, response) : context.doNothing();
    }

    private static boolean wantsToKnow(HttpServletRequest request) {
        return PageHeaders.isForPeople(request) && !PageHeaders.isStatic(request);
    }

    private AuthenticationStatus askToSignIn(HttpServletRequest request, HttpServletResponse response)
            throws AuthenticationException {
        var query = request.getQueryString();
        var wanted = query == null || !"GET".equals(request.getMethod())
                ? request.getRequestURI()
                : request.getRequestURI() + "?" + query;
        try {
            headers.apply(response);
            response.sendRedirect("/sign-in?next=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8));
            return AuthenticationStatus.SEND_CONTINUE;
        } catch (IOException e) {
            throw new AuthenticationException("The browser went away.", e);
        }
    }
}

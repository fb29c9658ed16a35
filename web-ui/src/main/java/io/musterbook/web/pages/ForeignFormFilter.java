package io.musterbook.web.pages;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/**
 * Refuses what another site's page tries to send in a person's name. Comes on top of the view state in each form and of
 * {@code SameSite} on the cookie, and covers the forms that people see before they have a session.
 *
 * <p>Browsers that know {@code Sec-Fetch-Site} decide by it, since our own {@code no-referrer} policy makes them send
 * {@code Origin: null}. A client that sends neither header is no browser and carries no foreign page's wish.
 */
public class ForeignFormFilter extends HttpFilter {
    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");

    private final transient PublicAddress address;

    @Inject
    public ForeignFormFilter(PublicAddress address) {
        this.address = address;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!SAFE_METHODS.contains(request.getMethod()) && PageHeaders.isForPeople(request) && isForeign(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        chain.doFilter(request, response);
    }

    private boolean isForeign(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !Set.of("same-origin", "none").contains(site)) {
            return true;
        }
        var origin = request.getHeader("Origin");
        if (origin == null) {
            return false;
        }
        if ("null".equals(origin)) {
            return site == null;
        }
        var host = request.getHeader("Host");
        return !origin.equals(address.origin())
                && !origin.equals("http://" + host)
                && !origin.equals("https://" + host);
    }
}

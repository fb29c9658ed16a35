package io.musterbook.web.api.problem;

import io.musterbook.workspace.CurrentRequest;
import io.musterbook.workspace.Ids;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;

/** Gives every request under {@code /api} its id, and keeps its answer out of caches. */
@WebFilter(urlPatterns = "/api/*", asyncSupported = true)
public class RequestIdFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String ATTRIBUTE = RequestIdFilter.class.getName();

    private final transient Clock clock;
    private final transient CurrentRequest current;

    @Inject
    public RequestIdFilter(Clock clock, CurrentRequest current) {
        this.clock = clock;
        this.current = current;
    }

    /** The id of a request; also in the log, where something broke. */
    static String idOf(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(ATTRIBUTE));
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var id = current.id().orElseGet(() -> Ids.next(clock.instant())).toString();
        request.setAttribute(ATTRIBUTE, id);
        response.setHeader("X-Request-Id", id);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        chain.doFilter(request, response);
    }
}

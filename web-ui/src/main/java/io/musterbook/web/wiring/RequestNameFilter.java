package io.musterbook.web.wiring;

import io.musterbook.workspace.CurrentRequest;
import io.musterbook.workspace.Ids;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;

/**
 * Gives every request a name before anything else looks at it: its answer carries the name, and so does each row of the
 * audit trail that it causes.
 */
public class RequestNameFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private final transient Clock clock;
    private final transient CurrentRequest current;

    @Inject
    public RequestNameFilter(Clock clock, CurrentRequest current) {
        this.clock = clock;
        this.current = current;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (current.id().isEmpty()) { // a forward keeps the name
            var id = Ids.next(clock.instant());
            current.is(id);
            response.setHeader("X-Request-Id", id.toString());
        }
        chain.doFilter(request, response);
    }
}

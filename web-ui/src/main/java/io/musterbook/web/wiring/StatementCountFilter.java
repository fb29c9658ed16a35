package io.musterbook.web.wiring;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells tests how many SQL statements a SCIM request ran, if {@code musterbook.db.count-statements} asks for it. */
@WebFilter("/scim/*")
public class StatementCountFilter implements Filter {
    private final boolean counting;

    @Inject
    public StatementCountFilter(@ConfigProperty(name = "musterbook.db.count-statements") boolean counting) {
        this.counting = counting;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!counting) {
            chain.doFilter(request, response);
            return;
        }
        StatementCount.reset();
        var counted = new CountedResponse((HttpServletResponse) response);
        chain.doFilter(request, counted);
        counted.tell();
    }

    /** The request's work is done when its body begins to be written. */
    private static final class CountedResponse extends HttpServletResponseWrapper {
        CountedResponse(HttpServletResponse response) {
            super(response);
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            tell();
            return super.getOutputStream();
        }

        private void tell() {
            if (!isCommitted()) {
                setIntHeader("X-Sql-Statements", StatementCount.current());
            }
        }
    }
}

package io.musterbook.web.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Gives out {@code docs/openapi.yaml} as it is. The server would read it, add a field that OpenAPI does not know, and
 * take seconds for the first answer; only whoever asks for JSON gets the server's version.
 */
@WebFilter(urlPatterns = "/openapi", asyncSupported = true)
public class ApiDocumentFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private final byte[] document = document();

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean read = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (!read || wantsJson(request.getParameter("format"), request.getHeader("Accept"))) {
            chain.doFilter(request, response);
            return;
        }
        response.setContentType("application/yaml;charset=UTF-8");
        response.setContentLength(document.length);
        if (request.getMethod().equals("GET")) {
            response.getOutputStream().write(document);
        }
    }

    /** The query parameter of MicroProfile OpenAPI decides, else the first type of the Accept header. */
    static boolean wantsJson(@Nullable String format, @Nullable String accept) {
        if (format != null) {
            return format.toUpperCase(Locale.ROOT).equals("JSON");
        }
        return accept != null && accept.strip().toLowerCase(Locale.ROOT).startsWith("application/json");
    }

    private static byte[] document() {
        try (var stream = ApiDocumentFilter.class.getResourceAsStream("/META-INF/openapi.yaml")) {
            return Objects.requireNonNull(stream, "META-INF/openapi.yaml").readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

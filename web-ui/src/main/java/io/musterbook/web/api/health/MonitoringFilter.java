package io.musterbook.web.api.health;

import io.musterbook.web.api.Bearer;
import io.musterbook.workspace.SecretKey;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Stands before what the server offers under {@code /health} and {@code /metrics}. The application lives at the root,
 * where the server puts those servlets too, so the container's own mapping brings their requests through here.
 */
@WebFilter(
        urlPatterns = {"/health/*", "/metrics/*"},
        asyncSupported = true)
public class MonitoringFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private final transient Optional<byte[]> keyHash;

    @Inject
    public MonitoringFilter(@ConfigProperty(name = "musterbook.metrics-key") Optional<String> key) {
        this.keyHash = key.map(SecretKey::hash);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Cache-Control", "no-store");
        if (hasKey(request)) {
            chain.doFilter(request, response);
        } else if (request.getServletPath().startsWith("/health")) {
            answerInOneWord(request, response, chain);
        } else if (keyHash.isEmpty()) {
            answer(
                    response,
                    HttpServletResponse.SC_NOT_FOUND,
                    "text/plain",
                    "Metrics are off: musterbook.metrics-key is not set.\n");
        } else {
            response.setHeader("WWW-Authenticate", "Bearer realm=\"Musterbook metrics\"");
            answer(
                    response,
                    HttpServletResponse.SC_UNAUTHORIZED,
                    "text/plain",
                    "Send Authorization: Bearer <metrics key>.\n");
        }
    }

    private boolean hasKey(HttpServletRequest request) {
        return keyHash.isPresent()
                && Bearer.of(request.getHeader("Authorization"))
                        .filter(presented -> MessageDigest.isEqual(keyHash.get(), SecretKey.hash(presented)))
                        .isPresent();
    }

    private static void answerInOneWord(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var muted = new MutedResponse(response);
        chain.doFilter(request, muted);
        boolean up = muted.getStatus() == HttpServletResponse.SC_OK;
        answer(
                response,
                up ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                "application/json",
                "{\"status\":\"" + (up ? "UP" : "DOWN") + "\",\"checks\":[]}");
    }

    private static void answer(HttpServletResponse response, int status, String type, String text) throws IOException {
        var body = text.getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType(type);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}

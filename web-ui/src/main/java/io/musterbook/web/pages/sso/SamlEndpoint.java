package io.musterbook.web.pages.sso;

import io.musterbook.signon.SamlSignIn;
import io.musterbook.signon.SignOnConnections;
import io.musterbook.web.pages.PageHeaders;
import io.musterbook.web.pages.ReturnPath;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What identity providers and the browsers they send see of a sign-on connection: {@code /saml/<id>/metadata},
 * {@code /login} and {@code /acs}. Knows no session: what comes here comes from other sites.
 */
@WebServlet(name = "saml", urlPatterns = "/saml/*")
public class SamlEndpoint extends HttpServlet {
    /** The largest form, in bytes: the largest response in base64, some of whose characters are spelled with three. */
    private static final int MAX_FORM = 400 * 1024;

    private final transient SignOnConnections connections;
    private final transient SamlSignIn signIn;
    private final transient DepartureCookie cookie;
    private final transient PageHeaders headers;

    @Inject
    public SamlEndpoint(SignOnConnections connections, SamlSignIn signIn, DepartureCookie cookie, PageHeaders headers) {
        this.connections = connections;
        this.signIn = signIn;
        this.cookie = cookie;
        this.headers = headers;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        headers.apply(response);
        var segments = String.valueOf(request.getPathInfo()).split("/", -1);
        var id = segments.length == 3 ? id(segments[1]) : Optional.<UUID>empty();
        if (id.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        switch (segments[2]) {
            case "metadata" -> {
                if (isMethod(request, response, "GET")) {
                    metadata(id.get(), request, response);
                }
            }
            case "login" -> {
                if (isMethod(request, response, "GET")) {
                    login(id.get(), request, response);
                }
            }
            case "acs" -> {
                if (isMethod(request, response, "POST")) {
                    acs(id.get(), request, response);
                }
            }
            default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void metadata(UUID id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var xml = connections.metadata(id);
        if (xml.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("application/samlmetadata+xml;charset=UTF-8");
        if (request.getParameter("download") != null) {
            response.setHeader("Content-Disposition", "attachment; filename=\"musterbook-metadata.xml\"");
        }
        response.getOutputStream().write(xml.get().getBytes(StandardCharsets.UTF_8));
    }

    private void login(UUID id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var wanted = ReturnPath.safe(request.getParameter("next"));
        var departing = signIn.begin(id, wanted.equals(ReturnPath.HOME) ? "" : wanted);
        if (departing.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        cookie.write(response, departing.get().browser());
        redirect(response, HttpServletResponse.SC_FOUND, departing.get().url());
    }

    private void acs(UUID id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        long length = request.getContentLengthLong();
        if (length < 0 || length > MAX_FORM) {
            response.sendError(
                    length < 0
                            ? HttpServletResponse.SC_LENGTH_REQUIRED
                            : HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        var handle = text(request.getParameter("RelayState"));
        switch (signIn.answer(id, text(request.getParameter("SAMLResponse")), handle)) {
            case KEPT -> seeOther(response, "/sign-in/sso/arrive?of=" + encode(handle));
            case UNASKED -> seeOther(response, "/saml/" + id + "/login");
            case REFUSED -> response.sendError(HttpServletResponse.SC_FORBIDDEN);
            case UNKNOWN -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** The status 303 turns the POST into a GET, with which the browser sends our {@code Lax} cookies. */
    private static void seeOther(HttpServletResponse response, String path) {
        redirect(response, HttpServletResponse.SC_SEE_OTHER, path);
    }

    private static void redirect(HttpServletResponse response, int status, String location) {
        response.setStatus(status);
        response.setHeader("Location", location);
    }

    private static boolean isMethod(HttpServletRequest request, HttpServletResponse response, String method)
            throws IOException {
        if (method.equals(request.getMethod())) {
            return true;
        }
        response.setHeader("Allow", method);
        response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        return false;
    }

    private static Optional<UUID> id(String text) {
        try {
            var id = UUID.fromString(text);
            return id.toString().equals(text) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private static String text(@Nullable String parameter) {
        return parameter == null ? "" : parameter;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

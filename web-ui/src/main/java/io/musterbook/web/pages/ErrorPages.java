package io.musterbook.web.pages;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The pages for what went wrong. Plain HTML from a file, so that they still come when nothing else does. Each carries a
 * reference under which the log tells more; neither names the path, which may hold an invitation's token.
 */
@WebServlet(name = "error-pages", urlPatterns = "/error")
public class ErrorPages extends HttpServlet {
    private static final Logger LOG = Logger.getLogger(ErrorPages.class.getName());
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String TEMPLATE = "/WEB-INF/error.html";

    private final transient PageHeaders headers;
    private final transient Assets assets;

    @Inject
    public ErrorPages(PageHeaders headers, Assets assets) {
        this.headers = headers;
        this.assets = assets;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status) {
            if (isForPeople(request)) {
                show(request, response, status);
            }
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** What machines asked for stays without a body: an HTML page would only hide the status from them. */
    private static boolean isForPeople(HttpServletRequest request) {
        var path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        return !path.startsWith("/scim/") && !path.startsWith("/api/");
    }

    /** What an identity provider's answer met. To the outside all refusals are one. */
    private static boolean isSignIn(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                .startsWith("/saml/");
    }

    private void show(HttpServletRequest request, HttpServletResponse response, int status) throws IOException {
        var reference = "R-"
                + Integer.toString(RANDOM.nextInt(36 * 36 * 36 * 36 * 36), 36).toUpperCase(Locale.ROOT);
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable cause) {
            LOG.log(Level.WARNING, cause, () -> "Page " + reference + " failed, status " + status);
        } else {
            LOG.log(Level.FINE, () -> "Page " + reference + " refused, status " + status);
        }
        headers.apply(response);
        response.setContentType("text/html;charset=UTF-8");
        var words = isSignIn(request) && status < 500 && status != 404 ? Words.SIGN_IN : Words.of(status);
        response.getOutputStream()
                .write(template()
                        .replace("{{title}}", words.title())
                        .replace("{{what}}", words.what())
                        .replace("{{remedy}}", words.remedy())
                        .replace("{{icon}}", words.icon())
                        .replace("{{reference}}", reference)
                        .replace("{{version}}", assets.getVersion())
                        .getBytes(StandardCharsets.UTF_8));
    }

    private String template() throws IOException {
        try (var file = getServletContext().getResourceAsStream(TEMPLATE)) {
            if (file == null) {
                throw new IllegalStateException(TEMPLATE + " is missing from the WAR.");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private record Words(String icon, String title, String what, String remedy) {
        static final Words SIGN_IN = new Words(
                "ban",
                "This sign-in was not accepted",
                "What your company’s sign-in service sent does not fit what we asked it, or cannot be trusted. Nobody was"
                        + " signed in, and nothing was changed.",
                "Start again at the sign-in page, in one window. If it stays like this, ask an admin of your workspace:"
                        + " on the Security page, Test sign-in says what is wrong.");

        static Words of(int status) {
            return switch (status) {
                case 403 ->
                    new Words(
                            "ban",
                            "This is not open to you",
                            "The page refused what was asked. Either your role does not cover it, or the form did not"
                                    + " come from a page of ours.",
                            "Open the page again and try once more. If that does not help, ask an owner of the"
                                    + " workspace.");
                case 404 ->
                    new Words(
                            "signpost-split",
                            "There is nothing here",
                            "The address may have a typing mistake, or what was here is gone. It may also belong to a"
                                    + " workspace you are not in.",
                            "Check the address, or go to your workspace and start from there.");
                case 405, 411, 413 ->
                    new Words(
                            "ban",
                            "That cannot be sent here",
                            "The page understands only what its own forms send.",
                            "Open the page again and use its form.");
                default ->
                    new Words(
                            "exclamation-triangle-fill",
                            "Something failed on our side",
                            "The page could not be made. What you sent may not have been saved.",
                            "Wait a minute and try again. If it stays like this, give the reference below to whoever"
                                    + " runs this installation.");
            };
        }
    }
}

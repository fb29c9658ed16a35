package io.musterbook.web.pages.account;

import io.musterbook.web.pages.PageServlet;
import io.musterbook.web.pages.Visitor;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * A person's own pages. Those behind a mailed link change nothing when they are read, so a mail scanner that follows the
 * link does no harm; the link is used up by the form.
 */
@WebServlet(
        name = "account-pages",
        urlPatterns = {"/forgot", "/account/*", "/profile"})
public class AccountPages extends PageServlet {
    private final transient Visitor visitor;
    private final transient MailedLinkPage link;

    @Inject
    public AccountPages(Visitor visitor, MailedLinkPage link) {
        this.visitor = visitor;
        this.link = link;
    }

    @Override
    protected void show(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        switch (request.getServletPath()) {
            case "/forgot" -> render(request, response, "forgot", "/forgot");
            case "/profile" -> profile(request, response);
            default -> mailedLink(request, response);
        }
    }

    private void profile(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (visitor.isSignedIn()) {
            render(request, response, "profile", "/profile");
        } else {
            response.sendRedirect("/sign-in?next=/profile");
        }
    }

    private void mailedLink(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var segments = segments(request);
        boolean known = segments.length == 2
                && ("password".equals(segments[0]) || "address".equals(segments[0]))
                && segments[1].matches("[A-Za-z0-9_-]{1,200}");
        if (!known) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        link.read(segments[0], segments[1]);
        if (link.isClosed()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
        render(request, response, segments[0] + "-link", "/account/" + segments[0] + "/" + segments[1]);
    }
}

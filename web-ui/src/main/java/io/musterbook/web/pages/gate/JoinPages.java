package io.musterbook.web.pages.gate;

import io.musterbook.web.pages.PageServlet;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * The page behind an invitation's link. Reading it changes nothing, so a mail scanner that follows the link does no
 * harm; the link is used up by the form.
 */
@WebServlet(name = "join-pages", urlPatterns = "/join/*")
public class JoinPages extends PageServlet {
    private final transient JoinPage page;

    @Inject
    public JoinPages(JoinPage page) {
        this.page = page;
    }

    @Override
    protected void show(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        var segments = segments(request);
        var token = segments.length == 1 ? segments[0] : "";
        if (token.isEmpty() || token.length() > 200 || !token.matches("[A-Za-z0-9_.~-]+")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        page.read(token);
        if (page.isClosed()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        } else if (page.isExpired()) {
            response.setStatus(HttpServletResponse.SC_GONE);
        }
        render(request, response, "join", "/join/" + token);
    }
}

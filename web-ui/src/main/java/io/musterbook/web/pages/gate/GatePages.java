package io.musterbook.web.pages.gate;

import io.musterbook.web.pages.PageServlet;
import io.musterbook.web.pages.Visitor;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The way in: home, signing in. */
@WebServlet(
        name = "gate-pages",
        urlPatterns = {"", "/sign-in"})
public class GatePages extends PageServlet {
    private final transient Visitor visitor;

    @Inject
    public GatePages(Visitor visitor) {
        this.visitor = visitor;
    }

    @Override
    protected void show(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        if ("/sign-in".equals(request.getServletPath())) {
            render(request, response, "sign-in", "/sign-in");
            return;
        }
        if (!visitor.isSignedIn()) {
            response.sendRedirect("/sign-in");
            return;
        }
        var own = visitor.getWorkspaces();
        if (own.size() == 1) {
            response.sendRedirect("/w/" + own.get(0).slug() + "/");
        } else {
            render(request, response, "chooser", "/");
        }
    }
}

package io.musterbook.web.pages.gate;

import io.musterbook.web.pages.PageServlet;
import io.musterbook.web.pages.ReturnPath;
import io.musterbook.web.pages.Visitor;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Signs out, by POST from a page of ours only. Works from a page whose view is long gone. */
@WebServlet(name = "sign-out", urlPatterns = "/sign-out")
public class SignOut extends PageServlet {
    private final transient Visitor visitor;

    @Inject
    public SignOut(Visitor visitor) {
        this.visitor = visitor;
    }

    @Override
    protected void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(ReturnPath.HOME);
    }

    @Override
    protected void receive(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!fits(request, response)) {
            return;
        }
        if (visitor.session().isPresent() && !visitor.holdsFormKey(request.getParameter("key"))) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        visitor.leave(response);
        var next = ReturnPath.safe(request.getParameter("next"));
        response.sendRedirect(
                next.equals(ReturnPath.HOME)
                        ? "/sign-in?left=1"
                        : "/sign-in?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
    }
}

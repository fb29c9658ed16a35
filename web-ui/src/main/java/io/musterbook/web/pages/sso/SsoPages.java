package io.musterbook.web.pages.sso;

import io.musterbook.signon.Arrival;
import io.musterbook.signon.Arrival.Outcome;
import io.musterbook.signon.SamlSignIn;
import io.musterbook.signon.SamlSignIn.Ticket;
import io.musterbook.web.pages.Device;
import io.musterbook.web.pages.PageServlet;
import io.musterbook.web.pages.ReturnPath;
import io.musterbook.web.pages.Visitor;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The way to an identity provider, and the arrival from there. */
@WebServlet(
        name = "sso-pages",
        urlPatterns = {"/sign-in/sso", "/sign-in/sso/arrive"})
public class SsoPages extends PageServlet {
    private static final String FIND = "/sign-in/sso";
    private static final String ARRIVE = "/sign-in/sso/arrive";

    /** In how many seconds a person at the door is looked for again. */
    private static final String AGAIN = "5";

    private final transient SamlSignIn signIn;
    private final transient Visitor visitor;
    private final transient DepartureCookie cookie;
    private final transient ArrivalPage page;

    @Inject
    public SsoPages(SamlSignIn signIn, Visitor visitor, DepartureCookie cookie, ArrivalPage page) {
        this.signIn = signIn;
        this.visitor = visitor;
        this.cookie = cookie;
        this.page = page;
    }

    @Override
    protected void receive(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (FIND.equals(request.getServletPath())) {
            super.receive(request, response);
        } else if (fits(request, response)) {
            if (visitor.holdsFormKey(request.getParameter("key"))) {
                show(request, response);
            } else {
                response.sendError(HttpServletResponse.SC_FORBIDDEN);
            }
        }
    }

    @Override
    protected void show(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        if (FIND.equals(request.getServletPath())) {
            render(request, response, "sso-find", FIND);
            return;
        }
        var ticket = new Ticket(
                Objects.requireNonNullElse(request.getParameter("of"), ""),
                cookie.read(request).orElse(""));
        boolean confirming = "POST".equals(request.getMethod()) && request.getParameter("link") != null;
        var session = visitor.session();
        var arrival = confirming && session.isPresent()
                ? signIn.link(ticket, session.get(), Device.of(request))
                : signIn.arrive(ticket, session.orElse(null), Device.of(request));
        receive(ticket, arrival, request, response);
    }

    private void receive(Ticket ticket, Arrival arrival, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var token = arrival.token();
        if (token != null) {
            visitor.goOn(token, response);
            cookie.clear(response);
            response.sendRedirect(target(arrival));
        } else if (arrival.outcome() == Outcome.TESTED) {
            response.sendRedirect(home(arrival) + "settings/security/sso?tested=" + encode(ticket.handle()));
        } else {
            var here = ARRIVE + "?of=" + encode(ticket.handle());
            if (arrival.fresh()) {
                response.setHeader("Refresh", AGAIN + "; url=" + here);
            }
            page.show(arrival, here);
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            render(request, response, "sso-arrival", ARRIVE);
        }
    }

    private static String target(Arrival arrival) {
        var wanted = ReturnPath.safe(arrival.target());
        return wanted.equals(ReturnPath.HOME) ? home(arrival) : wanted;
    }

    private static String home(Arrival arrival) {
        var workspace = arrival.workspace();
        return workspace == null ? ReturnPath.HOME : "/w/" + workspace.slug() + "/";
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

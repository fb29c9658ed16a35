package io.musterbook.web.pages.demo;

import io.musterbook.invitation.DemoMail;
import io.musterbook.invitation.DemoMailbox;
import io.musterbook.web.pages.PageServlet;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The demo's mailbox, {@code /demo/mailbox}, and below it the HTML part of each mail for a frame without rights. Outside
 * a demo there is nothing here. Nobody needs to sign in: a demo listens on loopback only, and a newcomer has no account.
 */
@WebServlet(
        name = "mailbox-pages",
        urlPatterns = {"/demo/mailbox", "/demo/mailbox/html/*"})
public class MailboxPages extends PageServlet {
    private static final String MAIL_SECURITY_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self';"
            + " base-uri 'none'; form-action 'none'; frame-ancestors 'self';"
            + " sandbox allow-popups allow-popups-to-escape-sandbox";
    private static final Pattern HEAD = Pattern.compile("<head[^>]*>", Pattern.CASE_INSENSITIVE);

    private final boolean demo;
    private final transient DemoMailbox mailbox;

    @Inject
    public MailboxPages(@ConfigProperty(name = "musterbook.demo") boolean demo, DemoMailbox mailbox) {
        this.demo = demo;
        this.mailbox = mailbox;
    }

    @Override
    protected void show(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        if (!demo) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if ("/demo/mailbox".equals(request.getServletPath())) {
            render(request, response, "mailbox", "/demo/mailbox");
        } else {
            showHtml(request, response);
        }
    }

    private void showHtml(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var segments = segments(request);
        var mail =
                segments.length == 1 ? MailboxPage.id(segments[0]).flatMap(mailbox::find) : Optional.<DemoMail>empty();
        if (mail.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader("Content-Security-Policy", MAIL_SECURITY_POLICY);
        response.setHeader("X-Frame-Options", "SAMEORIGIN");
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream().write(opensElsewhere(mail.get().html()).getBytes(StandardCharsets.UTF_8));
    }

    /** A link of the mail opens a page of its own, since nothing can leave the frame. */
    private static String opensElsewhere(String html) {
        var head = HEAD.matcher(html);
        return head.find()
                ? head.replaceFirst(Matcher.quoteReplacement(head.group() + "<base target=\"_blank\">"))
                : "<base target=\"_blank\">" + html;
    }
}

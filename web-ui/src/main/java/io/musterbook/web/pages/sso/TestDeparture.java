package io.musterbook.web.pages.sso;

import io.musterbook.signon.SamlSignIn;
import io.musterbook.workspace.AccountId;
import io.musterbook.workspace.WorkspaceId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Sends an admin's browser to the identity provider for a test. */
@ApplicationScoped
public class TestDeparture {
    private final SamlSignIn signIn;
    private final DepartureCookie cookie;

    @Inject
    TestDeparture(SamlSignIn signIn, DepartureCookie cookie) {
        this.signIn = signIn;
        this.cookie = cookie;
    }

    /** Answers with the way there, or 404 if there is no metadata. */
    public void send(WorkspaceId workspace, AccountId tester, HttpServletResponse response) throws IOException {
        var departing = signIn.beginTest(workspace, tester);
        if (departing.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        cookie.write(response, departing.get().browser());
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Location", departing.get().url());
    }
}

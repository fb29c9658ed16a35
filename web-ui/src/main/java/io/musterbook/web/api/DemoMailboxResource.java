package io.musterbook.web.api;

import io.musterbook.invitation.DemoMailbox;
import io.musterbook.web.api.answers.MailJson;
import io.musterbook.web.api.answers.PageJson;
import io.musterbook.web.api.json.Kind;
import io.musterbook.web.api.problem.Problems;
import io.musterbook.web.api.problem.RefusedWith;
import io.musterbook.web.api.requests.QueryReading;
import io.musterbook.workspace.EmailAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The mailbox of a demo; outside one there is no such resource. */
@Path("/demo/mailbox")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DemoMailboxResource {
    private final DemoMailbox mailbox;
    private final boolean demo;

    @Inject
    public DemoMailboxResource(DemoMailbox mailbox, @ConfigProperty(name = "musterbook.demo") boolean demo) {
        this.mailbox = mailbox;
        this.demo = demo;
    }

    /** The newest 200 mails, newest first. */
    @GET
    public PageJson<MailJson> mails(@Context UriInfo uri) {
        onlyInDemo();
        var query = new QueryReading(uri.getQueryParameters());
        var to = query.optional("to", Kind.text(EmailAddress::new));
        query.complete();
        return PageJson.whole(mailbox.mails(to.orElse(null)), MailJson::of);
    }

    /** Throws all mail away. */
    @DELETE
    public void empty() {
        onlyInDemo();
        mailbox.empty();
    }

    private void onlyInDemo() {
        if (!demo) {
            throw new RefusedWith(Problems.notFound());
        }
    }
}

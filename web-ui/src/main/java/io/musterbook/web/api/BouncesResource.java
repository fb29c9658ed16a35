package io.musterbook.web.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.musterbook.invitation.BounceNotice;
import io.musterbook.invitation.OutgoingMail;
import io.musterbook.web.api.answers.BouncedJson;
import io.musterbook.web.api.json.Kind;
import io.musterbook.web.api.json.ObjectReading;
import io.musterbook.workspace.EmailAddress;
import io.musterbook.workspace.Slug;
import io.musterbook.workspace.WorkspaceSnapshot;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** Notices that a mail relay sends after it took a mail. */
@Path("/mail/bounces")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class BouncesResource {
    private static final int MAX_TEXT = 1_000;

    private final OutgoingMail mail;
    private final KnownWorkspaces known;

    @Inject
    public BouncesResource(OutgoingMail mail, KnownWorkspaces known) {
        this.mail = mail;
        this.known = known;
    }

    /** Takes a notice; may be sent again. */
    @POST
    public BouncedJson bounced(@Nullable ObjectNode body) {
        var notice = ObjectReading.of(WorkspacesResource.present(body));
        var messageId = notice.optional("messageId", Kind.text(MAX_TEXT));
        var address = notice.optional("address", Kind.text(EmailAddress::new));
        var workspace = notice.optional("workspace", Kind.text(Slug::new));
        var status = notice.required("status", Kind.text(16));
        var diagnostic = notice.optional("diagnostic", Kind.text(MAX_TEXT));
        notice.complete();
        var in = workspace
                .found()
                .map(Slug::value)
                .map(known::named)
                .map(WorkspaceSnapshot::id)
                .orElse(null);
        return new BouncedJson(mail.bounced(new BounceNotice(
                messageId.found().orElse(null),
                address.found().orElse(null),
                in,
                status.get(),
                diagnostic.found().orElse(""))));
    }
}

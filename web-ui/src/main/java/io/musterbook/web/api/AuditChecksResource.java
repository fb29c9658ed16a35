package io.musterbook.web.api;

import io.musterbook.web.api.answers.AuditVerdictJson;
import io.musterbook.web.api.json.Json;
import io.musterbook.workspace.AuditTrail;
import io.musterbook.workspace.PageRequest;
import io.musterbook.workspace.WorkspaceSnapshot;
import io.musterbook.workspace.Workspaces;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Checks the audit trails of the whole installation. */
@Path("/audit")
@RequestScoped
public class AuditChecksResource {
    private static final String LINES = "application/x-ndjson";

    private final Workspaces workspaces;
    private final AuditTrail trail;

    @Inject
    public AuditChecksResource(Workspaces workspaces, AuditTrail trail) {
        this.workspaces = workspaces;
        this.trail = trail;
    }

    /** One verdict a line, each as soon as it is known. */
    @POST
    @Path("verification")
    @Produces(LINES)
    public Response verifyAll() {
        StreamingOutput body = this::verifyAll;
        return Response.ok(body, LINES).build();
    }

    private void verifyAll(OutputStream out) throws IOException {
        @Nullable String cursor = null;
        do {
            var page = workspaces.list(PageRequest.of(cursor, PageRequest.DEFAULT_LIMIT));
            for (WorkspaceSnapshot workspace : page.items()) {
                out.write(Json.write(AuditVerdictJson.of(workspace.slug(), trail.verify(workspace.id()))));
                out.write('\n');
                out.flush();
            }
            cursor = page.next();
        } while (cursor != null);
    }
}

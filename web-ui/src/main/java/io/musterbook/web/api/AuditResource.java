package io.musterbook.web.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.musterbook.web.api.answers.AuditErasureJson;
import io.musterbook.web.api.answers.AuditRowJson;
import io.musterbook.web.api.answers.AuditVerdictJson;
import io.musterbook.web.api.answers.PageJson;
import io.musterbook.web.api.json.Kind;
import io.musterbook.web.api.json.ObjectReading;
import io.musterbook.web.api.requests.QueryReading;
import io.musterbook.web.trail.TrailFile;
import io.musterbook.web.trail.TrailFormat;
import io.musterbook.workspace.Actor;
import io.musterbook.workspace.AuditFilter;
import io.musterbook.workspace.AuditTrail;
import io.musterbook.workspace.EmailAddress;
import io.musterbook.workspace.InvalidValue;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** The audit trail of one workspace. */
@Path("/workspaces/{slug}/audit")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {
    private static final int MAX_FILTER = 320;
    private static final Kind<Instant> INSTANT = Kind.text(AuditResource::instant);

    private final KnownWorkspaces known;
    private final AuditTrail trail;

    @Inject
    public AuditResource(KnownWorkspaces known, AuditTrail trail) {
        this.known = known;
        this.trail = trail;
    }

    /** Its rows, oldest first. */
    @GET
    public PageJson<AuditRowJson> list(@PathParam("slug") String slug, @Context UriInfo uri) {
        var query = new QueryReading(uri.getQueryParameters());
        var filter = filter(query);
        var page = query.page();
        query.complete();
        return PageJson.of(trail.oldest(known.named(slug).id(), filter, page), AuditRowJson::of);
    }

    /** All of its sealed rows as one file that is written while it is read. */
    @GET
    @Path("export")
    @Produces(MediaType.WILDCARD)
    public Response export(@PathParam("slug") String slug, @Context UriInfo uri) {
        var query = new QueryReading(uri.getQueryParameters());
        var filter = filter(query);
        var format = query.optional("format", Kind.text(AuditResource::format)).orElse(TrailFormat.JSONL);
        long after = query.wholeNumber("after").orElse(0);
        query.complete();
        var workspace = known.named(slug).id();
        StreamingOutput body =
                out -> TrailFile.write(format, out, file -> trail.export(workspace, filter, after, file));
        return Response.ok(body)
                .header(HttpHeaders.CONTENT_TYPE, format.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + slug + "-audit." + format.word() + "\"")
                .build();
    }

    /** Checks the whole trail against its seals. */
    @POST
    @Path("verification")
    public AuditVerdictJson verify(@PathParam("slug") String slug) {
        var workspace = known.named(slug);
        return AuditVerdictJson.of(workspace.slug(), trail.verify(workspace.id()));
    }

    /** Erases what names a person from every row about them. */
    @POST
    @Path("erasures")
    @Consumes(MediaType.APPLICATION_JSON)
    public AuditErasureJson erase(@PathParam("slug") String slug, @Nullable ObjectNode body) {
        var erasure = ObjectReading.of(WorkspacesResource.present(body));
        var email = erasure.required("email", Kind.text(EmailAddress::new));
        erasure.complete();
        return new AuditErasureJson(trail.erase(known.named(slug).id(), email.get(), new Actor.Operator()));
    }

    private static AuditFilter filter(QueryReading query) {
        return new AuditFilter(
                query.optional("action", Kind.text(MAX_FILTER)).orElse(null),
                query.optional("target", Kind.text(MAX_FILTER)).orElse(null),
                query.optional("actor", Kind.text(MAX_FILTER)).orElse(null),
                query.optional("from", INSTANT).orElse(null),
                query.optional("until", INSTANT).orElse(null),
                query.optional("text", Kind.text(MAX_FILTER)).orElse(null));
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new InvalidValue("", "Use an instant such as 2026-11-24T09:00:00Z.");
        }
    }

    private static TrailFormat format(String word) {
        return TrailFormat.of(word).orElseThrow(() -> new InvalidValue("", "Use one of csv, jsonl."));
    }
}

package io.musterbook.web.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.musterbook.directorysync.BatchWork;
import io.musterbook.directorysync.CandidateReason;
import io.musterbook.directorysync.DirectoryDecisions;
import io.musterbook.directorysync.DirectoryNotices;
import io.musterbook.directorysync.DirectoryRoles;
import io.musterbook.directorysync.DirectoryRoles.NewMapping;
import io.musterbook.directorysync.SeatRefusal;
import io.musterbook.web.api.answers.GroupRoleJson;
import io.musterbook.web.api.answers.OpenPersonJson;
import io.musterbook.web.api.answers.PageJson;
import io.musterbook.web.api.json.InvalidRequest;
import io.musterbook.web.api.json.Json;
import io.musterbook.web.api.json.Kind;
import io.musterbook.web.api.requests.DirectoryAnswer;
import io.musterbook.web.api.requests.QueryReading;
import io.musterbook.web.api.requests.ReadGroupRoles;
import io.musterbook.workspace.Actor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What follows from a directory for people: roles by group, plans, questions, refusals. */
@Path("/workspaces/{slug}/directory")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DirectoryPeopleResource {
    private static final int MOST_REFUSALS = 1_000;

    private final KnownWorkspaces known;
    private final DirectoryRoles roles;
    private final DirectoryDecisions decisions;
    private final DirectoryNotices notices;

    @Inject
    public DirectoryPeopleResource(
            KnownWorkspaces known, DirectoryRoles roles, DirectoryDecisions decisions, DirectoryNotices notices) {
        this.known = known;
        this.roles = roles;
        this.decisions = decisions;
        this.notices = notices;
    }

    /** Which group gives which role, in order. */
    @GET
    @Path("group-roles")
    public byte[] groupRoles(@PathParam("slug") String slug) {
        return Json.write(roles.of(known.named(slug).id()).rules().stream()
                .map(GroupRoleJson::of)
                .toList());
    }

    /** Replaces which group gives which role, and gives everybody the role that follows. */
    @PUT
    @Path("group-roles")
    @Consumes(MediaType.APPLICATION_JSON)
    public byte[] saveGroupRoles(@PathParam("slug") String slug, @Nullable ArrayNode body) {
        var rules = ReadGroupRoles.read(Optional.ofNullable(body)
                .orElseThrow(() -> new InvalidRequest("The body is missing. Send one JSON array.")));
        roles.save(known.named(slug).id(), new NewMapping(rules, null), new Actor.Operator());
        return groupRoles(slug);
    }

    /** The plan of a preview: what would follow if it were applied. */
    @GET
    @Path("plan")
    public PageJson<OpenPersonJson> plan(@PathParam("slug") String slug, @Context UriInfo uri) {
        var query = new QueryReading(uri.getQueryParameters());
        var page = query.page();
        query.complete();
        return PageJson.of(decisions.plan(known.named(slug).id(), page), OpenPersonJson::of);
    }

    /** Whom an admin must decide about. */
    @GET
    @Path("candidates")
    public PageJson<OpenPersonJson> candidates(@PathParam("slug") String slug, @Context UriInfo uri) {
        var query = new QueryReading(uri.getQueryParameters());
        var reason = query.optional("reason", Kind.word(CandidateReason.class)).orElse(null);
        var page = query.page();
        query.complete();
        return PageJson.of(decisions.candidates(known.named(slug).id(), reason, page), OpenPersonJson::of);
    }

    /** Answers about one person at once (204), or about all with one reason in the background (202). */
    @POST
    @Path("answers")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response answer(@PathParam("slug") String slug, @Nullable ObjectNode body) {
        var answer = DirectoryAnswer.read(WorkspacesResource.present(body));
        var workspace = known.named(slug).id();
        answer.reason()
                .ifPresent(reason -> decisions.answerAll(workspace, reason, answer.letIn(), new Actor.Operator()));
        answer.user().ifPresent(user -> decisions.answer(workspace, user, answer.letIn(), new Actor.Operator()));
        return Response.status(answer.reason().isPresent() ? Response.Status.ACCEPTED : Response.Status.NO_CONTENT)
                .build();
    }

    /** What goes on in the background, or ended within the last hour; at most one item. */
    @GET
    @Path("work")
    public PageJson<BatchWork> work(@PathParam("slug") String slug) {
        return PageJson.whole(
                decisions.work(known.named(slug).id()).map(List::of).orElse(List.of()), work -> work);
    }

    /** Who was refused for want of a seat and is not in yet; at most 1,000. */
    @GET
    @Path("seat-refusals")
    public PageJson<SeatRefusal> seatRefusals(@PathParam("slug") String slug) {
        return PageJson.whole(notices.refused(known.named(slug).id(), MOST_REFUSALS), refusal -> refusal);
    }
}

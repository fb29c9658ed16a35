package io.musterbook.web.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.musterbook.web.api.answers.DomainJson;
import io.musterbook.web.api.answers.PageJson;
import io.musterbook.web.api.requests.ClaimDomain;
import io.musterbook.workspace.Actor;
import io.musterbook.workspace.Domains;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** The e-mail domains that a workspace claims. */
@Path("/workspaces/{slug}/domains")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DomainsResource {
    private final KnownWorkspaces known;
    private final Domains domains;

    @Inject
    public DomainsResource(KnownWorkspaces known, Domains domains) {
        this.known = known;
        this.domains = domains;
    }

    /** The domains, in the order in which they were claimed. */
    @GET
    public PageJson<DomainJson> list(@PathParam("slug") String slug) {
        return PageJson.whole(domains.list(known.named(slug).id()), DomainJson::of);
    }

    /** Claims a domain, on the operator's word or to be proved by a TXT record. Idempotent. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response claim(@PathParam("slug") String slug, @Nullable ObjectNode body) {
        var wanted = ClaimDomain.read(WorkspacesResource.present(body));
        var workspace = known.named(slug).id();
        var actor = new Actor.Operator();
        var claimed = wanted.verified()
                ? domains.vouch(workspace, wanted.domain(), actor)
                : domains.claim(workspace, wanted.domain(), actor);
        return Response.status(Response.Status.CREATED)
                .entity(DomainJson.of(claimed))
                .build();
    }

    /** Gives a domain up. Idempotent. */
    @DELETE
    @Path("{id}")
    public void remove(@PathParam("slug") String slug, @PathParam("id") String id) {
        var workspace = known.named(slug).id();
        domains.list(workspace).stream()
                .filter(domain -> domain.id().toString().equals(id))
                .forEach(domain -> domains.remove(workspace, domain.id(), new Actor.Operator()));
    }
}

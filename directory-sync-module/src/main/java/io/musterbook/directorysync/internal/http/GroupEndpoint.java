package io.musterbook.directorysync.internal.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.musterbook.directorysync.internal.provisioning.ProvisionedGroups;
import io.musterbook.directorysync.internal.provisioning.ProvisionedGroups.Outcome;
import io.musterbook.directorysync.internal.provisioning.Refusals;
import io.musterbook.directorysync.internal.provisioning.ResourceId;
import io.musterbook.directorysync.internal.query.Found;
import io.musterbook.directorysync.internal.query.SearchRequest;
import io.musterbook.directorysync.internal.query.Searches;
import io.musterbook.directorysync.internal.representation.Precondition;
import io.musterbook.directorysync.internal.representation.ResourceJson;
import io.musterbook.directorysync.internal.representation.Version;
import io.musterbook.directorysync.internal.scim.projection.Projection;
import io.musterbook.directorysync.internal.scim.schema.ResourceSchema;
import io.musterbook.directorysync.internal.store.GroupTable;
import io.musterbook.directorysync.internal.store.MembershipTable;
import io.musterbook.directorysync.internal.store.StoredGroup;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Groups. */
@RequestScoped
class GroupEndpoint implements Endpoint {
    private static final int SHOWN_SKIPPED = 20;

    /** Members of a group that is answered unasked. */
    private static final int SHOWN_PATCHED = 100;

    private final ProvisionedGroups provisioned;
    private final GroupTable groups;
    private final MembershipTable memberships;
    private final Searches searches;
    private final Answers answers;
    private final ScimRequest request;

    @Inject
    GroupEndpoint(
            ProvisionedGroups provisioned,
            GroupTable groups,
            MembershipTable memberships,
            Searches searches,
            Answers answers,
            ScimRequest request) {
        this.provisioned = provisioned;
        this.groups = groups;
        this.memberships = memberships;
        this.searches = searches;
        this.answers = answers;
        this.request = request;
    }

    @Override
    public ResourceSchema schema() {
        return ResourceSchema.GROUP;
    }

    @Override
    public int bodyLimit() {
        return Body.GROUP_LIMIT;
    }

    @Override
    public Found search(SearchRequest asked, Projection projection) {
        return searches.groups(request.caller().connection(), asked, projection, base());
    }

    @Override
    public Representation find(String id) {
        return shown(groups.find(request.caller().connection(), id(id)).orElseThrow(Refusals::noGroup));
    }

    @Override
    public Representation create(ObjectNode body) {
        return shown(written(Attempts.of(() -> provisioned.create(request.caller(), body, request.tolerances()))));
    }

    @Override
    public Representation replace(String id, Precondition precondition, ObjectNode body) {
        return shown(written(Attempts.of(
                () -> provisioned.replace(request.caller(), id(id), precondition, body, request.tolerances()))));
    }

    /**
     * Entra wants no body, Okta takes either, others insist on one: who says in {@code Accept} what it takes gets a body.
     * The members of a large group are not read for an answer that nobody asked for.
     */
    @Override
    public Patched patch(String id, Precondition precondition, ObjectNode body, Projection projection, boolean named) {
        var group = written(Attempts.of(
                () -> provisioned.patch(request.caller(), id(id), precondition, body, request.tolerances())));
        if (!named || !projection.isWhole()) {
            return new Patched(shown(group), !projection.isWhole());
        }
        var members = memberships.first(group.id(), SHOWN_PATCHED + 1);
        return new Patched(
                shown(group, unused -> ResourceJson.group(group, members, base())), members.size() <= SHOWN_PATCHED);
    }

    @Override
    public void delete(String id, Precondition precondition) {
        Attempts.run(() -> provisioned.delete(request.caller(), id(id), precondition));
    }

    /** Shows in the request log who was skipped; what was withheld is refused now that the losses are committed. */
    private StoredGroup written(Outcome outcome) {
        request.about(outcome.group().id());
        outcome.skipped().stream()
                .limit(SHOWN_SKIPPED)
                .forEach(member -> request.note("skipped unknown member " + member));
        if (outcome.skipped().size() > SHOWN_SKIPPED) {
            request.note("skipped " + (outcome.skipped().size() - SHOWN_SKIPPED) + " more unknown members");
        }
        if (outcome.withheld()) {
            throw Refusals.notGranted(request.caller());
        }
        return outcome.group();
    }

    private Representation shown(StoredGroup group) {
        return shown(group, projection -> projection.apply(json(group, projection)));
    }

    private Representation shown(StoredGroup group, Function<Projection, byte[]> json) {
        return new Representation(group.id(), ResourceJson.groupLocation(base(), group.id()), Version.of(group), json);
    }

    private byte[] json(StoredGroup group, Projection projection) {
        var members = projection.wants("members")
                ? memberships.of(List.of(group.id())).getOrDefault(group.id(), List.of())
                : null;
        return ResourceJson.group(group, members, base());
    }

    private String base() {
        return answers.base(request.caller().connection()).toString();
    }

    private UUID id(String text) {
        var id = ResourceId.parse(text).orElseThrow(Refusals::noGroup);
        request.about(id);
        return id;
    }
}

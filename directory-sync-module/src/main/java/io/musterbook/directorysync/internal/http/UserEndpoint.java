package io.musterbook.directorysync.internal.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.musterbook.directorysync.internal.provisioning.ProvisionedUsers;
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
import io.musterbook.directorysync.internal.store.StoredUser;
import io.musterbook.directorysync.internal.store.UserTable;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Users. */
@RequestScoped
class UserEndpoint implements Endpoint {
    private final ProvisionedUsers provisioned;
    private final UserTable users;
    private final Searches searches;
    private final Answers answers;
    private final ScimRequest request;

    @Inject
    UserEndpoint(
            ProvisionedUsers provisioned, UserTable users, Searches searches, Answers answers, ScimRequest request) {
        this.provisioned = provisioned;
        this.users = users;
        this.searches = searches;
        this.answers = answers;
        this.request = request;
    }

    @Override
    public ResourceSchema schema() {
        return ResourceSchema.USER;
    }

    @Override
    public int bodyLimit() {
        return Body.USER_LIMIT;
    }

    @Override
    public Found search(SearchRequest asked, Projection projection) {
        return searches.users(request.caller().connection(), asked, projection, base());
    }

    @Override
    public Representation find(String id) {
        return shown(users.find(request.caller().connection(), id(id)).orElseThrow(Refusals::noUser));
    }

    @Override
    public Representation create(ObjectNode body) {
        var user = Attempts.of(() -> provisioned.create(request.caller(), body, request.tolerances()));
        request.about(user.id());
        return shown(user);
    }

    @Override
    public Representation replace(String id, Precondition precondition, ObjectNode body) {
        return shown(Attempts.of(
                () -> provisioned.replace(request.caller(), id(id), precondition, body, request.tolerances())));
    }

    @Override
    public Patched patch(String id, Precondition precondition, ObjectNode body, Projection projection, boolean named) {
        var user = Attempts.of(
                () -> provisioned.patch(request.caller(), id(id), precondition, body, request.tolerances()));
        return new Patched(shown(user), true);
    }

    @Override
    public void delete(String id, Precondition precondition) {
        Attempts.run(() -> provisioned.delete(request.caller(), id(id), precondition));
    }

    private Representation shown(StoredUser user) {
        return new Representation(
                user.id(),
                ResourceJson.userLocation(base(), user.id()),
                Version.of(user),
                projection -> projection.apply(ResourceJson.user(user, base())));
    }

    private String base() {
        return answers.base(request.caller().connection()).toString();
    }

    private UUID id(String text) {
        var id = ResourceId.parse(text).orElseThrow(Refusals::noUser);
        request.about(id);
        return id;
    }
}

package io.musterbook.directorysync.internal.http;

import io.musterbook.directorysync.internal.scim.message.ScimException;
import io.musterbook.directorysync.internal.scim.schema.Names;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.stream.Stream;

/** The endpoints by their paths. */
@RequestScoped
class Endpoints {
    private final UserEndpoint users;
    private final GroupEndpoint groups;

    @Inject
    Endpoints(UserEndpoint users, GroupEndpoint groups) {
        this.users = users;
        this.groups = groups;
    }

    /**
     * The endpoint at a path; Microsoft's collection asks for {@code users}, too.
     *
     * @param name the segment after the base address, for example {@code Users}
     * @throws ScimException 404 if there is none
     */
    Endpoint at(String name) {
        return Stream.<Endpoint>of(users, groups)
                .filter(endpoint -> Names.same(endpoint.schema().endpoint(), "/" + name))
                .findFirst()
                .orElseThrow(() ->
                        ScimException.notFound("There is no such endpoint. /Users and /Groups follow the base URL."));
    }
}

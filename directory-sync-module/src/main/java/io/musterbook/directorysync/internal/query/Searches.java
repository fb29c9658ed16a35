package io.musterbook.directorysync.internal.query;

import io.musterbook.directorysync.ConnectionId;
import io.musterbook.directorysync.internal.scim.projection.Projection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Answers queries over users, over groups, and over both. */
@ApplicationScoped
public class Searches {
    private final UserDirectory users;
    private final GroupDirectory groups;
    private final Cursors cursors;

    @Inject
    Searches(UserDirectory users, GroupDirectory groups, Cursors cursors) {
        this.users = users;
        this.groups = groups;
        this.cursors = cursors;
    }

    /**
     * Users.
     *
     * @throws io.musterbook.directorysync.internal.scim.message.ScimException 400 if the query is wrong
     */
    public Found users(ConnectionId connection, SearchRequest request, Projection projection, String base) {
        return new Search<>(users, cursors, connection, base, request, projection).find();
    }

    /**
     * Groups, with their members if the projection wants them.
     *
     * @throws io.musterbook.directorysync.internal.scim.message.ScimException 400 if the query is wrong
     */
    public Found groups(ConnectionId connection, SearchRequest request, Projection projection, String base) {
        return new Search<>(groups, cursors, connection, base, request, projection).find();
    }

    /**
     * Users and groups at once.
     *
     * @param forUsers what is wanted of a user
     * @param forGroups what is wanted of a group
     * @throws io.musterbook.directorysync.internal.scim.message.ScimException 400 if the query is wrong for both
     */
    public Found all(
            ConnectionId connection, SearchRequest request, Projection forUsers, Projection forGroups, String base) {
        return new RootSearch(
                        request,
                        part -> new Search<>(users, cursors, connection, base, part, forUsers),
                        part -> new Search<>(groups, cursors, connection, base, part, forGroups))
                .find();
    }
}

package io.musterbook.directorysync.internal.query;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.musterbook.directorysync.ConnectionId;
import io.musterbook.directorysync.internal.scim.filter.Filter;
import io.musterbook.directorysync.internal.scim.filter.Folding;
import io.musterbook.directorysync.internal.scim.filter.InMemoryFilter;
import io.musterbook.directorysync.internal.scim.message.ScimException;
import io.musterbook.directorysync.internal.scim.message.ScimJson;
import io.musterbook.directorysync.internal.scim.message.ScimType;
import io.musterbook.directorysync.internal.store.Selection;
import io.musterbook.workspace.IdentityKey;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the resources of a connection one after the other, in the order in which they came, for what the database
 * cannot decide.
 *
 * @param <T> a stored resource
 */
final class Scan<T> {
    /** How many resources one query looks at. */
    static final int MAX = 10_000;

    /** How many it looks at if the members of each group must be read. */
    static final int MAX_WHOLE = 1_000;

    /** Texts are compared by the keys that the database keeps, too. */
    static final Folding FOLDING = new Folding(
            IdentityKey::fold,
            name -> IdentityKey.parse(name).map(IdentityKey::value).orElseGet(() -> IdentityKey.fold(name)));

    private static final int BATCH = 500;
    private static final int BATCH_WHOLE = 20;

    private final Searchable<T> resources;
    private final ConnectionId connection;
    private final String base;
    private final @Nullable Filter filter;
    private final boolean whole;

    /** @param whole whether costly attributes are needed, to filter or to answer */
    Scan(Searchable<T> resources, ConnectionId connection, String base, @Nullable Filter filter, boolean whole) {
        this.resources = resources;
        this.connection = connection;
        this.base = base;
        this.filter = filter;
        this.whole = whole;
    }

    /** What to do with a resource that matches. */
    interface Visitor {
        /** Returns whether to go on. */
        boolean visit(UUID id, ObjectNode resource, byte[] json);
    }

    /**
     * Visits what matches.
     *
     * @param start the resource after which to begin, or null to begin at the start
     * @return the last resource looked at if the bound was reached, or null if the visitor or the resources came to an end
     */
    @Nullable UUID from(@Nullable UUID start, Visitor visitor) {
        int batchSize = whole ? BATCH_WHOLE : BATCH;
        UUID after = start;
        for (int seen = 0; seen < bound(); ) {
            var batch = resources.query(connection, Selection.batch(after, batchSize));
            var rendered = resources.render(batch, whole, base);
            for (int i = 0; i < batch.size(); i++) {
                after = resources.id(batch.get(i));
                var tree = ScimJson.readObject(rendered.get(i));
                boolean matches = filter == null || InMemoryFilter.matches(filter, tree, resources.schema(), FOLDING);
                if (matches && !visitor.visit(after, tree, rendered.get(i))) {
                    return null;
                }
            }
            if (batch.size() < batchSize) {
                return null;
            }
            seen += batch.size();
        }
        return after;
    }

    /** Visits what matches from the start, or refuses to. */
    void all(Visitor visitor) {
        if (from(null, visitor) != null) {
            throw ScimException.invalid(
                    ScimType.TOO_MANY,
                    "To answer this, more than " + bound() + " resources would have to be looked at. Filter and sort by"
                            + " userName, externalId, id, displayName or emails.value, or ask page by page with a cursor.");
        }
    }

    private int bound() {
        return whole ? MAX_WHOLE : MAX;
    }
}

package io.musterbook.directorysync.internal.http;

import io.musterbook.directorysync.internal.scim.filter.Filter;
import io.musterbook.directorysync.internal.scim.filter.Folding;
import io.musterbook.directorysync.internal.scim.filter.InMemoryFilter;
import io.musterbook.directorysync.internal.scim.message.ScimException;
import io.musterbook.directorysync.internal.scim.message.ScimJson;
import io.musterbook.directorysync.internal.scim.message.ScimType;
import io.musterbook.directorysync.internal.scim.schema.ResourceSchema;
import io.musterbook.workspace.IdentityKey;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Looks at resources one after the other, for filters that the database cannot decide. Bounded. */
final class Scan {
    /** How many resources one search looks at before it gives up. */
    static final int MAX = 10_000;

    /** Texts are compared by the keys that the database keeps, too. */
    static final Folding FOLDING = new Folding(
            IdentityKey::fold,
            name -> IdentityKey.parse(name).map(IdentityKey::value).orElseGet(() -> IdentityKey.fold(name)));

    private static final int BATCH = 500;

    private Scan() {}

    static <T> Found of(
            Filter filter,
            ResourceSchema schema,
            Paging paging,
            Batches<T> batches,
            Function<T, UUID> id,
            Function<T, byte[]> json) {
        var page = new ArrayList<byte[]>();
        long total = 0;
        int seen = 0;
        UUID after = null;
        List<T> batch;
        do {
            batch = batches.after(after, BATCH);
            for (var item : batch) {
                after = id.apply(item);
                if (++seen > MAX) {
                    throw ScimException.invalid(
                            ScimType.TOO_MANY,
                            "This filter would look at more than " + MAX
                                    + " resources. Filter by userName, externalId, id or displayName instead.");
                }
                var resource = json.apply(item);
                if (InMemoryFilter.matches(filter, ScimJson.readObject(resource), schema, FOLDING)) {
                    total++;
                    if (total > paging.offset() && page.size() < paging.count()) {
                        page.add(resource);
                    }
                }
            }
        } while (batch.size() == BATCH);
        return new Found(total, page);
    }

    /** Reads resources in the order of their ids. */
    interface Batches<T> {
        List<T> after(@Nullable UUID id, int limit);
    }
}

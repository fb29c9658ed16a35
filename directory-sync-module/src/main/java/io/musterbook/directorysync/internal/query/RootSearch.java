package io.musterbook.directorysync.internal.query;

import io.musterbook.directorysync.internal.scim.message.ScimException;
import io.musterbook.directorysync.internal.scim.schema.ResourceSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A query at the base address, over users and groups at once (RFC 7644 section 3.4.2): users come first. What asks for an
 * attribute that only one of the two types has, is about that type alone.
 */
final class RootSearch {
    private final SearchRequest request;
    private final Function<SearchRequest, Search<?>> users;
    private final Function<SearchRequest, Search<?>> groups;

    RootSearch(
            SearchRequest request,
            Function<SearchRequest, Search<?>> users,
            Function<SearchRequest, Search<?>> groups) {
        this.request = request;
        this.users = users;
        this.groups = groups;
    }

    Found find() {
        var types = new ArrayList<Function<SearchRequest, Search<?>>>(2);
        var refusal = tryOut(users, types);
        var other = tryOut(groups, types);
        if (types.isEmpty() && refusal != null) {
            throw refusal;
        }
        if (types.size() == 1 || refusal != null || other != null) {
            return types.get(0).apply(request).find();
        }
        if (request.sortBy() != null) {
            return sorted();
        }
        return request.paging() instanceof Paging.ByCursor cursor
                ? from(cursor)
                : at((Paging.ByIndex) request.paging());
    }

    private @Nullable ScimException tryOut(
            Function<SearchRequest, Search<?>> type, List<Function<SearchRequest, Search<?>>> types) {
        try {
            type.apply(request).identity();
            types.add(type);
            return null;
        } catch (ScimException refused) {
            return refused;
        }
    }

    private Found sorted() {
        var first = users.apply(request);
        var entries = new ArrayList<>(first.sorted());
        entries.addAll(groups.apply(request).sorted());
        var sort = Sort.parse(String.valueOf(request.sortBy()), request.descending(), ResourceSchema.USER);
        return ScannedPage.of(entries, sort, request.paging(), first);
    }

    private Found at(Paging.ByIndex paging) {
        var people = users.apply(request).find();
        long before = people.total() == null ? 0 : people.total();
        var rest = new Paging.ByIndex(
                (int) Math.max(1, Math.min(Integer.MAX_VALUE, paging.startIndex() - before)),
                paging.count() - people.page().size());
        var teams = groups.apply(request.with(rest)).find();
        return Found.byIndex(
                before + (teams.total() == null ? 0 : teams.total()), paging, joined(people.page(), teams.page()));
    }

    /** A cursor says by its seal whether it is still among the users. */
    private Found from(Paging.ByCursor paging) {
        var people = users.apply(request);
        if (!paging.isFirst() && !people.isOwn(paging)) {
            return groups.apply(request).find();
        }
        var found = people.find();
        int room = paging.count() - found.page().size();
        if (found.nextCursor() != null) {
            return new Found(null, null, found.page(), found.nextCursor());
        }
        if (room == 0) {
            var more = groups.apply(request.with(new Paging.ByCursor("", 1)));
            return new Found(null, null, found.page(), more.cursorOfStart());
        }
        var teams = groups.apply(request.with(new Paging.ByCursor("", room))).find();
        return new Found(null, null, joined(found.page(), teams.page()), teams.nextCursor());
    }

    private static List<byte[]> joined(List<byte[]> one, List<byte[]> other) {
        var all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }
}

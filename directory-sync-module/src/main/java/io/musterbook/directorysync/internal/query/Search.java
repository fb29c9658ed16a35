package io.musterbook.directorysync.internal.query;

import io.musterbook.directorysync.ConnectionId;
import io.musterbook.directorysync.internal.scim.filter.Filter;
import io.musterbook.directorysync.internal.scim.filter.SqlCondition;
import io.musterbook.directorysync.internal.scim.filter.SqlFilter;
import io.musterbook.directorysync.internal.scim.message.ScimJson;
import io.musterbook.directorysync.internal.scim.projection.Projection;
import io.musterbook.directorysync.internal.store.Order;
import io.musterbook.directorysync.internal.store.Position;
import io.musterbook.directorysync.internal.store.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One query over one type of resource: by one statement where the database can decide it, else by a bounded scan.
 *
 * @param <T> a stored resource
 */
final class Search<T> {
    private final Searchable<T> resources;
    private final Cursors cursors;
    private final ConnectionId connection;
    private final String base;
    private final SearchRequest request;
    private final @Nullable Filter filter;
    private final @Nullable Sort sort;
    private final Projection projection;
    private final boolean whole;

    /**
     * Reads the query for that type of resource.
     *
     * @throws io.musterbook.directorysync.internal.scim.message.ScimException 400 if it asks for what the type does not
     *     have
     */
    Search(
            Searchable<T> resources,
            Cursors cursors,
            ConnectionId connection,
            String base,
            SearchRequest request,
            Projection projection) {
        this.resources = resources;
        this.cursors = cursors;
        this.connection = connection;
        this.base = base;
        this.request = request;
        this.projection = projection;
        this.filter = request.filter() == null ? null : Filter.parse(request.filter(), resources.schema());
        this.sort = request.sortBy() == null
                ? null
                : Sort.parse(request.sortBy(), request.descending(), resources.schema());
        this.whole = resources.schema().core().attributes().stream()
                .anyMatch(attribute -> resources.isCostly(attribute.name()) && projection.wants(attribute.name()));
    }

    Found find() {
        var condition = filter == null
                ? null
                : SqlFilter.compile(filter, resources.columns(), Scan.FOLDING).orElse(null);
        var column = sort == null ? null : resources.columns().sortColumn(sort.path());
        boolean inDatabase = (filter == null || condition != null) && (sort == null || column != null);
        if (inDatabase) {
            var order = sort == null ? Order.OF_ARRIVAL : new Order(column, sort.descending());
            return request.paging() instanceof Paging.ByCursor cursor
                    ? readFrom(cursor, condition, order)
                    : readAt((Paging.ByIndex) request.paging(), condition, order);
        }
        if (sort != null) {
            return ScannedPage.of(sorted(), sort, request.paging(), this);
        }
        return request.paging() instanceof Paging.ByCursor cursor
                ? scanFrom(cursor)
                : scanAt((Paging.ByIndex) request.paging());
    }

    /** What the query is, for the cursors that belong to it. */
    String identity() {
        return resources.schema().name() + "\n" + request.filter() + "\n" + request.sortBy() + "\n"
                + request.descending();
    }

    String cursor(Position position) {
        return cursors.issue(connection, identity(), position);
    }

    @Nullable Position position(Paging.ByCursor cursor) {
        return cursor.isFirst() ? null : cursors.read(connection, identity(), cursor.cursor());
    }

    /** Whether a cursor belongs to this query. */
    boolean isOwn(Paging.ByCursor cursor) {
        return cursors.find(connection, identity(), cursor.cursor()) != null;
    }

    /** A cursor that stands before the first resource. */
    String cursorOfStart() {
        return cursor(new Position(null, new UUID(0, 0)));
    }

    /** Everything that matches, in the order asked for; bounded. */
    List<Entry> sorted() {
        var entries = new ArrayList<Entry>();
        scan().all((id, resource, json) -> entries.add(
                new Entry(sort == null ? null : sort.keyOf(resource, Scan.FOLDING), id, json, projection::apply)));
        return entries;
    }

    private Found readAt(Paging.ByIndex paging, @Nullable SqlCondition condition, Order order) {
        var page = paging.count() == 0
                ? List.<T>of()
                : resources.query(connection, new Selection(condition, order, null, paging.offset(), paging.count()));
        boolean all = paging.offset() == 0 && page.size() < paging.count();
        long total = all ? page.size() : resources.count(connection, condition);
        return Found.byIndex(total, paging, answers(page));
    }

    /** Reads one row more than the page holds, to know whether another page follows. */
    private Found readFrom(Paging.ByCursor paging, @Nullable SqlCondition condition, Order order) {
        var rows =
                resources.query(connection, new Selection(condition, order, position(paging), 0, paging.count() + 1));
        boolean more = rows.size() > paging.count();
        var page = more ? rows.subList(0, paging.count()) : rows;
        long total = paging.isFirst() && !more ? page.size() : resources.count(connection, condition);
        return Found.byCursor(total, answers(page), more ? cursor(positionOf(page.get(page.size() - 1))) : null);
    }

    private List<byte[]> answers(List<T> rows) {
        return resources.render(rows, whole, base).stream()
                .map(projection::apply)
                .toList();
    }

    private Position positionOf(T row) {
        var key = sort == null
                ? null
                : sort.keyOf(
                        ScimJson.readObject(
                                resources.render(List.of(row), false, base).get(0)),
                        Scan.FOLDING);
        return new Position(key, resources.id(row));
    }

    private Found scanAt(Paging.ByIndex paging) {
        var page = new ArrayList<byte[]>();
        long[] total = {0};
        scan().all((id, resource, json) -> {
            if (total[0]++ >= paging.offset() && page.size() < paging.count()) {
                page.add(projection.apply(json));
            }
            return true;
        });
        return Found.byIndex(total[0], paging, page);
    }

    /** Where the bound is reached before the page is full, the page is shorter, and the cursor goes on from there. */
    private Found scanFrom(Paging.ByCursor paging) {
        var start = position(paging);
        var page = new ArrayList<Entry>();
        boolean[] more = {false};
        var reached = scan().from(start == null ? null : start.id(), (id, resource, json) -> {
            more[0] = page.size() == paging.count();
            return !more[0] && page.add(new Entry(null, id, json, projection::apply));
        });
        var next =
                more[0] ? page.get(page.size() - 1).position() : reached == null ? null : new Position(null, reached);
        return Found.byCursor(null, page.stream().map(Entry::answer).toList(), next == null ? null : cursor(next));
    }

    private Scan<T> scan() {
        boolean needed = whole || (filter != null && filter.attributes().anyMatch(resources::isCostly));
        return new Scan<>(
                resources,
                connection,
                base,
                filter,
                needed || (sort != null && resources.isCostly(sort.path().toString())));
    }
}

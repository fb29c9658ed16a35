package io.musterbook.directorysync.internal.query;

import io.musterbook.directorysync.internal.store.Position;
import java.util.Comparator;
import java.util.List;

/** A page out of everything that a scan has found. */
final class ScannedPage {
    private ScannedPage() {}

    static Found of(List<Entry> found, Sort sort, Paging paging, Search<?> search) {
        Comparator<Position> order = (one, other) -> {
            int byKey = sort.compare(one.key(), other.key());
            return byKey != 0 ? byKey : one.id().toString().compareTo(other.id().toString());
        };
        var sorted = found.stream()
                .sorted(Comparator.comparing(Entry::position, order))
                .toList();
        if (paging instanceof Paging.ByIndex index) {
            var page = sorted.stream()
                    .skip(index.offset())
                    .limit(index.count())
                    .map(Entry::answer)
                    .toList();
            return Found.byIndex(sorted.size(), index, page);
        }
        var cursor = (Paging.ByCursor) paging;
        var start = search.position(cursor);
        var rest = start == null
                ? sorted
                : sorted.stream()
                        .filter(entry -> order.compare(entry.position(), start) > 0)
                        .toList();
        boolean more = rest.size() > cursor.count();
        var page = more ? rest.subList(0, cursor.count()) : rest;
        return Found.byCursor(
                (long) sorted.size(),
                page.stream().map(Entry::answer).toList(),
                more ? search.cursor(page.get(page.size() - 1).position()) : null);
    }
}

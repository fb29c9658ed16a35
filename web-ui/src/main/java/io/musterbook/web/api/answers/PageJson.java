package io.musterbook.web.api.answers;

import io.musterbook.workspace.Page;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param next what to send as {@code cursor} for the following page; null on the last one
 */
public record PageJson<T>(List<T> items, @Nullable String next) {
    /** The JSON of a page. */
    public static <S, T> PageJson<T> of(Page<S> page, Function<? super S, ? extends T> item) {
        return new PageJson<>(page.items().stream().<T>map(item).toList(), page.next());
    }

    /** The JSON of a list that has only one page. */
    public static <S, T> PageJson<T> whole(List<S> items, Function<? super S, ? extends T> item) {
        return of(new Page<>(items, null), item);
    }
}

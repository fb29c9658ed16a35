package io.musterbook.web.pages;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is read when it is first needed and then kept, for a bean that lives for one request. */
public final class Lazy<T> {
    private final Supplier<T> source;
    private @Nullable T value;

    /** @param source reads the value, which is never null */
    public Lazy(Supplier<T> source) {
        this.source = source;
    }

    /** The value. */
    public T get() {
        var known = value;
        if (known == null) {
            known = source.get();
            value = known;
        }
        return known;
    }

    /** Reads the value anew the next time it is needed. */
    public void forget() {
        value = null;
    }
}

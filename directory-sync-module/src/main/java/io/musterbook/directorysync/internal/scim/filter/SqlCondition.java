package io.musterbook.directorysync.internal.scim.filter;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A condition for a where clause. It is either true or not: where a column is null it says what the filter means.
 *
 * @param sql in parentheses where it needs them, with named parameters {@code :filter0}, {@code :filter1} ...; no value
 *     of the filter stands in it
 * @param parameters by name: {@code byte[]}, {@code String}, {@code Boolean}, {@code Instant} or {@code UUID}
 */
public record SqlCondition(String sql, Map<String, Object> parameters) {
    /** Keeps the parameters as they are now. */
    public SqlCondition {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }
}

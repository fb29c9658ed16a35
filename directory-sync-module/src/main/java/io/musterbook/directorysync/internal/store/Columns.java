package io.musterbook.directorysync.internal.store;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A user as the columns of its row. */
public final class Columns {
    private Columns() {}

    static Map<String, @Nullable Object> of(StoredUser user, UserTable.Keys keys) {
        var columns = new HashMap<String, @Nullable Object>();
        var member = user.member();
        var address = keys.address();
        columns.put("id", user.id());
        columns.put("userName", user.userName());
        columns.put("nameKey", keys.userName().bytes());
        columns.put("externalId", bytes(user.externalId()));
        columns.put("addressKey", address == null ? null : address.bytes());
        columns.put("active", user.active());
        columns.put("member", member == null ? null : member.value());
        columns.put("candidate", keys.candidate());
        columns.put("document", user.document().utf8());
        columns.put("changed", user.changedAt());
        columns.putAll(keys.search().columns());
        return columns;
    }

    static byte @Nullable [] bytes(@Nullable String text) {
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }

    /** The text of a column that holds UTF-8. */
    public static @Nullable String text(byte @Nullable [] utf8) {
        return utf8 == null ? null : new String(utf8, StandardCharsets.UTF_8);
    }
}

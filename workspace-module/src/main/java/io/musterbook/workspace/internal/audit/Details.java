package io.musterbook.workspace.internal.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.musterbook.workspace.WorkspaceEvent;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The details of a fact as the trail keeps them: two JSON objects with sorted names, one of which can be erased.
 *
 * @param open what stays
 * @param personal what names a person; null if nothing does
 */
record Details(String open, @Nullable String personal) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<TreeMap<String, String>> MAP = new TypeReference<>() {};

    /** The longest value, in UTF-16 code units. */
    private static final int MAX_VALUE = 512;

    /** The longest object: what the columns hold. */
    private static final int MAX_OBJECT = 8_000;

    private static final Set<String> PERSONAL = Set.of(
            "email",
            "address",
            "username",
            "displayname",
            "givenname",
            "familyname",
            "nickname",
            "nameid",
            "person",
            "phone",
            "clientaddress",
            "device");

    /** Takes the details of an event apart. */
    static Details of(WorkspaceEvent event) {
        var listed = event.personal();
        var open = new TreeMap<String, String>();
        var personal = new TreeMap<String, String>();
        event.details().forEach((name, value) -> {
            var isPersonal = listed.contains(name) || isPersonal(name, value);
            (isPersonal ? personal : open).put(name, value);
        });
        return new Details(print(open), personal.isEmpty() ? null : print(personal));
    }

    /** The two objects as one map. */
    static Map<String, String> read(String open, @Nullable String personal) {
        var all = read(open);
        if (personal != null) {
            all.putAll(read(personal));
        }
        return all;
    }

    /** One object as a map. */
    static SortedMap<String, String> read(String object) {
        try {
            return JSON.readValue(object, MAP);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isPersonal(String name, String value) {
        return PERSONAL.contains(name.toLowerCase(Locale.ROOT)) || value.indexOf('@') >= 0;
    }

    /** Never fails for length: a fact must not be undone because a directory sent long names. */
    private static String print(SortedMap<String, String> details) {
        for (int longest = MAX_VALUE; ; longest /= 2) {
            var cut = new TreeMap<String, String>();
            for (var detail : details.entrySet()) {
                cut.put(cut(detail.getKey(), longest), cut(detail.getValue(), longest));
            }
            var text = json(cut);
            if (text.length() <= MAX_OBJECT || longest == 1) {
                return text.length() <= MAX_OBJECT ? text : "{}";
            }
        }
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest) + "…";
    }

    private static String json(Map<String, String> map) {
        try {
            return JSON.writeValueAsString(map);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}

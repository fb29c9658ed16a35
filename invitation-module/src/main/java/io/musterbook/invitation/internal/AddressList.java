package io.musterbook.invitation.internal;

import io.musterbook.workspace.EmailAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads addresses as people paste them: from a mail program, a spreadsheet, a list. Pure. */
final class AddressList {
    private static final Pattern ENTRY =
            Pattern.compile("(?:\"([^\"\\n]*)\"|([^\"<>,;\\r\\n]*))\\s*<([^<>\\r\\n]*)>|[^\\s,;]+");

    private AddressList() {}

    /**
     * One entry.
     *
     * @param line what was found, at most 320 characters
     * @param email null if it is no address
     * @param name empty if none is given
     */
    record Entry(String line, @Nullable EmailAddress email, String name) {}

    /** The entries of a text, at most so many. */
    static List<Entry> read(String text, int most) {
        var entries = new ArrayList<Entry>();
        var found = ENTRY.matcher(text);
        while (found.find() && entries.size() < most) {
            var bracketed = found.group(3);
            if (bracketed == null) {
                entries.add(entry(found.group().replaceFirst("^mailto:", ""), ""));
            } else {
                var quoted = found.group(1);
                entries.add(entry(bracketed.strip(), (quoted == null ? found.group(2) : quoted).strip()));
            }
        }
        return entries;
    }

    private static Entry entry(String address, String name) {
        var line = address.length() > 320 ? address.substring(0, 320) : address;
        return new Entry(line, EmailAddress.parse(address).orElse(null), name);
    }
}

package io.musterbook.directorysync.internal.representation;

import io.musterbook.directorysync.internal.scim.message.ScimException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a client says about the version it knows: the headers If-Match and If-None-Match (RFC 7644 section 3.14), or the
 * {@code version} of a bulk operation. Compared weakly, since every tag here is weak.
 */
public final class Precondition {
    /** No condition. */
    public static final Precondition NONE = new Precondition(null, null);

    private static final String ANY = "*";

    private final @Nullable List<String> match;
    private final @Nullable List<String> noneMatch;

    private Precondition(@Nullable List<String> match, @Nullable List<String> noneMatch) {
        this.match = match;
        this.noneMatch = noneMatch;
    }

    /**
     * Reads the two headers.
     *
     * @param ifMatch entity tags or {@code *}, or null
     * @param ifNoneMatch likewise
     */
    public static Precondition of(@Nullable String ifMatch, @Nullable String ifNoneMatch) {
        return ifMatch == null && ifNoneMatch == null ? NONE : new Precondition(tags(ifMatch), tags(ifNoneMatch));
    }

    /** Whether a reader has this version already, so that 304 says all. */
    public boolean isKnown(Version version) {
        return noneMatch != null && names(noneMatch, version);
    }

    /**
     * Lets a write through if the client knows the version it changes.
     *
     * @throws ScimException 412 if it knows another one
     */
    public void require(Version current) {
        if ((match != null && !names(match, current)) || isKnown(current)) {
            throw ScimException.of(
                    412,
                    null,
                    "The resource has changed since you read it; its version is " + current
                            + " now. Read it again, then repeat the change.");
        }
    }

    private static boolean names(List<String> tags, Version version) {
        return tags.contains(ANY) || tags.contains(opaque(version.tag()));
    }

    private static @Nullable List<String> tags(@Nullable String header) {
        if (header == null) {
            return null;
        }
        var tags = new ArrayList<String>();
        for (var tag : header.split(",", -1)) {
            tags.add(opaque(tag.strip()));
        }
        return tags;
    }

    /** The part of a tag that weak comparison looks at; clients also send it without quotes. */
    private static String opaque(String tag) {
        var strong = tag.startsWith("W/") ? tag.substring(2) : tag;
        boolean quoted = strong.length() > 1 && strong.startsWith("\"") && strong.endsWith("\"");
        return quoted ? strong.substring(1, strong.length() - 1) : strong;
    }
}

package io.musterbook.workspace;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * Something that the owners and admins of a workspace should hear of by mail, told once and not for each person.
 *
 * @param words what the mail says beyond its kind, by name; the names are those of {@link Kind}. Short texts, no secrets
 */
public record WorkspaceAlert(WorkspaceId workspace, Actor actor, Instant at, Kind kind, Map<String, String> words)
        implements WorkspaceEvent {
    /** What happened. */
    public enum Kind {
        /** The directory took the access of many people within minutes. Words: {@code people, directory}. */
        MANY_LOSSES,
        /** The directory took the access of the last active owner. Words: {@code owner}. */
        LAST_OWNER_SUSPENDED,
        /** Admin roles wait for an owner's yes. Words: {@code people, directory}. */
        ADMINS_WAIT,
        /** Four of five seats are in use. Words: {@code used, limit}. */
        SEATS_NEARLY_FULL,
        /** The first person was refused for want of a seat. Words: {@code person, directory}. */
        SEAT_REFUSED,
        /** A recovery code was used to enter. Words: {@code person, left}. */
        RECOVERY_CODE_USED,
        /** The last certificate of the identity provider ends soon, or has ended. Words: {@code day, provider}. */
        CERTIFICATE_ENDS
    }

    public WorkspaceAlert {
        words = Map.copyOf(words);
    }

    @Override
    public String action() {
        return "workspace.alerted";
    }

    @Override
    public String target() {
        return "workspace:" + workspace;
    }

    @Override
    public Map<String, String> details() {
        var details = new TreeMap<>(words);
        details.put("kind", kind.name());
        return details;
    }
}

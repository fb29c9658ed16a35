package io.musterbook.workspace;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * A fact about a workspace, told as a CDI event inside the transaction that makes it true. Every one becomes a row of
 * the audit trail in that same transaction; an observer that throws rolls the fact back.
 */
public interface WorkspaceEvent {
    /** The workspace it happened in. */
    WorkspaceId workspace();

    /** Who did it. */
    Actor actor();

    /** When it happened. */
    Instant at();

    /** The fact as a word for the trail, for example {@code member.suspended}. */
    String action();

    /** What it happened to, for example {@code member:0192...}. */
    String target();

    /** More about it, in the order it should be read; values are short texts, never secrets. */
    default Map<String, String> details() {
        return Map.of();
    }

    /**
     * The names of those details that tell who a person is, so that they can be erased from the trail. Names such as
     * {@code email}, {@code userName} and {@code displayName}, and every value with an address in it, need no mention.
     */
    default Set<String> personal() {
        return Set.of();
    }
}

package io.musterbook.invitation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where the invitation mails of a workspace stand.
 *
 * @param sent how many left since the oldest of those that wait was ordered
 * @param waiting how many wait for their turn
 * @param held how many wait for a day or to be released
 * @param doneAbout when those that wait for their turn will have left, if nothing comes between; null if none waits
 * @param heldUntil until when all or the first of those held wait; null if nothing is held
 * @param trouble why mail stands still, in a sentence; null while all is well
 */
public record MailOutlook(
        long sent,
        long waiting,
        long held,
        @Nullable Instant doneAbout,
        @Nullable Instant heldUntil,
        @Nullable String trouble) {}

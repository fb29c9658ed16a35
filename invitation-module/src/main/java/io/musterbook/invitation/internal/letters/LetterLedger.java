package io.musterbook.invitation.internal.letters;

import io.musterbook.invitation.internal.mail.DemoMailTable.NewMail;
import io.musterbook.invitation.internal.mail.Refusal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The short transactions around a letter. */
public interface LetterLedger {
    /**
     * What to do with a letter now.
     *
     * @param letter to be sent now; null if not now
     * @param later when to come again; null if now or never
     */
    record Turn(@Nullable StoredLetter letter, @Nullable Instant later) {}

    /** A letter's turn: at once, before all invitations, unless the mail server is in trouble. */
    Turn prepare(UUID letter, boolean canSend);

    /** The letter is not wanted: nobody is there to read it. */
    void drop(UUID letter);

    /** Notes that the letter left, or puts it into the demo's mailbox. */
    void sent(UUID letter, Optional<NewMail> kept);

    /**
     * Notes that the mail server did not take it.
     *
     * @return when to try again
     */
    Optional<Instant> refused(UUID letter, Refusal refusal);
}

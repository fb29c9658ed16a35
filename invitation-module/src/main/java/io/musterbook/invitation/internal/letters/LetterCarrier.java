package io.musterbook.invitation.internal.letters;

import java.time.Instant;
import java.util.Optional;

/** Carries one letter a call; what the background task enters by. */
public interface LetterCarrier {
    /**
     * One go at a letter. Repeating it is harmless.
     *
     * @return when to come again, or nothing when the order is settled
     */
    Optional<Instant> carry(LetterOrder order);
}

package io.musterbook.invitation.internal.letters;

import java.io.Serial;
import java.io.Serializable;
import java.util.UUID;

/** The data of a letter's task. */
public record LetterOrder(UUID letter) implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;
}

package io.musterbook.invitation.internal.letters;

import io.musterbook.workspace.WorkspaceAlert;
import java.util.Locale;

/** What a letter is about. */
public enum LetterKind {
    /** A link to choose a new password; sent only if the address has an account. */
    PASSWORD_RESET,
    /** A link that proves a new address. */
    CONFIRM_ADDRESS,
    /** The password was changed. */
    PASSWORD_CHANGED,
    /** The address was changed; goes to the one from before. */
    ADDRESS_CHANGED,
    /** A directory made somebody a member at once, who signs in at its identity provider. */
    WELCOME,
    /** See {@link WorkspaceAlert.Kind#MANY_LOSSES}. */
    MANY_LOSSES,
    /** See {@link WorkspaceAlert.Kind#LAST_OWNER_SUSPENDED}. */
    LAST_OWNER_SUSPENDED,
    /** See {@link WorkspaceAlert.Kind#ADMINS_WAIT}. */
    ADMINS_WAIT,
    /** See {@link WorkspaceAlert.Kind#SEATS_NEARLY_FULL}. */
    SEATS_NEARLY_FULL,
    /** See {@link WorkspaceAlert.Kind#SEAT_REFUSED}. */
    SEAT_REFUSED,
    /** See {@link WorkspaceAlert.Kind#RECOVERY_CODE_USED}. */
    RECOVERY_CODE_USED,
    /** See {@link WorkspaceAlert.Kind#CERTIFICATE_ENDS}. */
    CERTIFICATE_ENDS;

    static LetterKind of(WorkspaceAlert.Kind alert) {
        return valueOf(alert.name());
    }

    /** What its phrases' names begin with. */
    String phrases() {
        return "letter." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it carries a link that opens something. */
    boolean hasSecret() {
        return this == PASSWORD_RESET || this == CONFIRM_ADDRESS;
    }
}

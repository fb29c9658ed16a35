package io.musterbook.invitation.internal.letters;

import io.musterbook.invitation.BounceNotice;
import io.musterbook.invitation.internal.letters.LetterBox.Recipient;
import io.musterbook.workspace.AccountId;
import io.musterbook.workspace.EmailAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** Letters that accounts ask for. Whether there is an account is found out when the letter is written, not before. */
@ApplicationScoped
public class AccountLetters {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int RESETS_AN_HOUR = 3;
    private static final int CONFIRMATIONS_AN_HOUR = 5;

    private final LetterBox box;
    private final LetterTable letters;
    private final Clock clock;

    @Inject
    public AccountLetters(LetterBox box, LetterTable letters, Clock clock) {
        this.box = box;
        this.letters = letters;
        this.clock = clock;
    }

    /** See {@link io.musterbook.invitation.OutgoingMail#forgotPassword}. */
    public void forgotPassword(EmailAddress email) {
        if (!box.isEnough(LetterKind.PASSWORD_RESET, email, clock.instant().minus(HOUR), RESETS_AN_HOUR)) {
            box.put(LetterKind.PASSWORD_RESET, null, null, new Recipient(email, "", null), Map.of());
        }
    }

    /** See {@link io.musterbook.invitation.OutgoingMail#confirmAddress}. */
    public void confirmAddress(AccountId account, EmailAddress wanted) {
        if (!box.isEnough(LetterKind.CONFIRM_ADDRESS, wanted, clock.instant().minus(HOUR), CONFIRMATIONS_AN_HOUR)) {
            box.put(LetterKind.CONFIRM_ADDRESS, null, account, new Recipient(wanted, "", null), Map.of());
        }
    }

    /** Notes a relay's notice about a letter; whether there is such a letter. */
    public boolean bounced(UUID letter, BounceNotice notice) {
        return letters.bounced(letter, notice.status() + " " + notice.diagnostic());
    }
}

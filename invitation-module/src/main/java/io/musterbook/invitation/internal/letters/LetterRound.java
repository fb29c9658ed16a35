package io.musterbook.invitation.internal.letters;

import static java.lang.System.Logger.Level.INFO;

import io.musterbook.invitation.internal.mail.Letter;
import io.musterbook.invitation.internal.mail.NotTaken;
import io.musterbook.invitation.internal.mail.Post;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** Carries one letter. No transaction is open while the mail server is spoken to. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LetterRound implements LetterCarrier {
    private static final System.Logger LOG = System.getLogger(LetterRound.class.getName());

    private final LetterLedger ledger;
    private final LetterComposer composer;
    private final Post post;

    @Inject
    public LetterRound(LetterLedger ledger, LetterComposer composer, Post post) {
        this.ledger = ledger;
        this.composer = composer;
        this.post = post;
    }

    @Override
    public Optional<Instant> carry(LetterOrder order) {
        var turn = ledger.prepare(order.letter(), post.isOpen());
        var stored = turn.letter();
        if (stored == null) {
            return Optional.ofNullable(turn.later());
        }
        var letter = composer.compose(stored);
        if (letter.isEmpty()) {
            ledger.drop(stored.id());
            return Optional.empty();
        }
        return send(stored, letter.get());
    }

    private Optional<Instant> send(StoredLetter stored, Letter letter) {
        try {
            ledger.sent(stored.id(), post.hand(letter));
            return Optional.empty();
        } catch (NotTaken refused) {
            var again = ledger.refused(stored.id(), refused.refusal());
            LOG.log(
                    INFO,
                    "The letter {0} ({1}) did not leave. {2} {3}",
                    stored.id(),
                    stored.kind(),
                    refused.refusal().problem(),
                    again.map(at -> "Next attempt at " + at + ".").orElse("No further attempt."));
            return again;
        }
    }
}

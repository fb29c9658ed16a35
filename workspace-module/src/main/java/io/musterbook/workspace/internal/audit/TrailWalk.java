package io.musterbook.workspace.internal.audit;

import io.musterbook.workspace.AuditVerdict;
import io.musterbook.workspace.SecretKey;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One walk along a chain, row by row. */
final class TrailWalk {
    private static final String OPENED = "workspace.opened";

    /** What is wrong, and with which row if it can be named. */
    record Fault(@Nullable Long sequence, String reason) {}

    private final Head head;
    private final SecretKey key;
    private long sequence;
    private Hash hash;
    private long rows;
    private long erased;

    TrailWalk(Head head, SecretKey key) {
        this.head = head;
        this.key = key;
        this.sequence = head.baseSequence();
        this.hash = head.baseHash();
    }

    /** The last row that was right. */
    long sequence() {
        return sequence;
    }

    /** What is wrong with the row that comes next; null if nothing is. */
    @Nullable Fault fault(SealedRow row) {
        long expected = sequence + 1;
        if (row.sequence() != expected) {
            return new Fault(
                    expected, "Row " + expected + " is missing: after " + sequence + " comes " + row.sequence() + ".");
        }
        if (!Chain.next(hash, expected, row.fact()).equals(row.hash())) {
            return new Fault(
                    expected,
                    "Row " + expected + " is not what was sealed there: it was changed, moved or put in later.");
        }
        if (expected == 1 && !row.fact().action().equals(OPENED)) {
            return new Fault(1L, "The trail does not begin with the opening of the workspace.");
        }
        if (!row.hasItsPersonalValues()) {
            if (!row.isErased(key)) {
                return new Fault(expected, personal(row, expected));
            }
            erased++;
        }
        sequence = expected;
        hash = row.hash();
        rows++;
        return null;
    }

    private String personal(SealedRow row, long number) {
        return row.personal() == null && row.fact().personalHash() != null
                ? "What names a person in row " + number + " was deleted, and not by an erasure of Musterbook."
                : "What names a person in row " + number + " was changed after it was sealed.";
    }

    /** All rows are right; what is left to say is whether they are all there are, and all there were. */
    AuditVerdict end() {
        return faultOfHead().map(this::broken).orElseGet(() -> verdict(true, null, null));
    }

    private Optional<Fault> faultOfHead() {
        if (sequence < head.sequence()) {
            return Optional.of(new Fault(
                    sequence + 1,
                    "The end is missing: the last row sealed was " + head.sequence() + ", the last one there is "
                            + sequence + "."));
        }
        if (head.overrun()) {
            return Optional.of(new Fault(sequence + 1, "Rows were put in behind row " + sequence + "."));
        }
        if (!hash.equals(head.hash())) {
            return Optional.of(new Fault(sequence, "Row " + sequence + " is not the one that was sealed last."));
        }
        if (!head.isSealed(key)) {
            return Optional.of(new Fault(
                    null,
                    "The seal at the end does not fit: the trail was rewritten, its end was cut off, or it was"
                            + " sealed with another secret key than this one (" + key.fingerprint() + ")."));
        }
        return Optional.empty();
    }

    /** The verdict on a trail with this fault. */
    AuditVerdict broken(Fault fault) {
        return verdict(false, fault.sequence(), fault.reason());
    }

    private AuditVerdict verdict(boolean verified, @Nullable Long brokenAt, @Nullable String reason) {
        return new AuditVerdict(
                verified,
                rows,
                erased,
                head.baseSequence(),
                head.sequence(),
                head.hash().hex(),
                brokenAt,
                reason);
    }
}

package io.musterbook.workspace.internal.audit;

import io.musterbook.workspace.SecretKey;
import java.util.UUID;

/**
 * The end of a workspace's chain, and where it begins since its oldest rows were trimmed.
 *
 * @param sequence of the last row; 0 before the first
 * @param hash of the last row
 * @param baseSequence of the last row that was trimmed; 0 if none was
 * @param baseHash of that row, or the beginning of the chain
 * @param seal an HMAC over all of it, with a key that lies outside the database
 * @param overrun whether there are rows behind the end
 */
record Head(UUID workspace, long sequence, Hash hash, long baseSequence, Hash baseHash, Hash seal, boolean overrun) {

    /** The head of a chain without a row. */
    static Head fresh(UUID workspace, SecretKey key) {
        var beginning = Chain.beginning(workspace);
        return new Head(workspace, 0, beginning, 0, beginning, seal(key, workspace, 0, beginning, 0, beginning), false);
    }

    /** Whether nobody without the key wrote it, and nothing stands behind it. */
    boolean isTrue(SecretKey key) {
        return !overrun && isSealed(key);
    }

    /** Whether the seal fits. */
    boolean isSealed(SecretKey key) {
        return seal.equals(seal(key, workspace, sequence, hash, baseSequence, baseHash));
    }

    /** The head after more rows. One that was wrong stays wrong: a later seal must not cover an earlier change. */
    Head moved(long newSequence, Hash newHash, SecretKey key) {
        var newSeal = isTrue(key) ? seal(key, workspace, newSequence, newHash, baseSequence, baseHash) : Hash.NONE;
        return new Head(workspace, newSequence, newHash, baseSequence, baseHash, newSeal, false);
    }

    /** The head after the oldest rows were trimmed. Only of a true one. */
    Head trimmed(long newBase, Hash newBaseHash, SecretKey key) {
        return new Head(
                workspace,
                sequence,
                hash,
                newBase,
                newBaseHash,
                seal(key, workspace, sequence, hash, newBase, newBaseHash),
                false);
    }

    private static Hash seal(
            SecretKey key, UUID workspace, long sequence, Hash hash, long baseSequence, Hash baseHash) {
        return Hash.of(key.derive(
                "audit-head", workspace + "|" + sequence + "|" + hash + "|" + baseSequence + "|" + baseHash));
    }
}

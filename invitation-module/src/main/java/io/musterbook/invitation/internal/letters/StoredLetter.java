package io.musterbook.invitation.internal.letters;

import io.musterbook.workspace.AccountId;
import io.musterbook.workspace.EmailAddress;
import io.musterbook.workspace.WorkspaceId;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter to write when its turn comes.
 *
 * @param workspace whose letter it is; null for an account's
 * @param account whose account it is about; null if that is found by the address, or it is about none
 * @param displayName of the recipient; empty if unknown
 * @param language the recipient's, or null for the workspace's
 * @param words what it says beyond its kind
 * @param attempts how often it was refused for now
 */
public record StoredLetter(
        UUID id,
        LetterKind kind,
        @Nullable WorkspaceId workspace,
        @Nullable AccountId account,
        EmailAddress to,
        String displayName,
        @Nullable Locale language,
        Map<String, String> words,
        int attempts) {
    public StoredLetter {
        words = Map.copyOf(words);
    }
}

package io.musterbook.directorysync;

import io.musterbook.workspace.MailPolicy;
import io.musterbook.workspace.WorkspaceId;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A connection as it was when it was read.
 *
 * @param scimBaseUrl what is pasted into the directory's console
 * @param wasLive whether effects were ever applied as they came
 * @param mail how people are told whom the directory adds
 * @param lastRequestAt when the directory last called; null if never
 * @param users how many directory users are stored, inactive ones included
 * @param tokens the tokens that open it, oldest first
 */
public record ConnectionSnapshot(
        ConnectionId id,
        WorkspaceId workspace,
        DirectoryProvider provider,
        ConnectionState state,
        boolean wasLive,
        MailPolicy mail,
        ConnectionProfile profile,
        URI scimBaseUrl,
        Instant createdAt,
        @Nullable Instant lastRequestAt,
        long users,
        List<TokenSnapshot> tokens) {
    public ConnectionSnapshot {
        tokens = List.copyOf(tokens);
    }
}

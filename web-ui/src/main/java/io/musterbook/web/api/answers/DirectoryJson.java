package io.musterbook.web.api.answers;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.musterbook.directorysync.ConnectionProfile;
import io.musterbook.directorysync.ConnectionSnapshot;
import io.musterbook.directorysync.ConnectionState;
import io.musterbook.directorysync.NewConnection;
import io.musterbook.directorysync.TokenSnapshot;
import io.musterbook.workspace.MailPolicy;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A connection to a directory.
 *
 * @param mail how people are told whom the directory adds
 * @param lastRequestAt when the directory last called; null if never
 * @param users how many directory users are stored, inactive ones included
 * @param bearerToken only in the answer that made it; null, and left out, ever after
 */
public record DirectoryJson(
        UUID id,
        String provider,
        ConnectionState state,
        ConnectionProfile profile,
        MailPolicy mail,
        String scimBaseUrl,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String bearerToken,
        Instant createdAt,
        @Nullable Instant lastRequestAt,
        long users,
        List<Token> tokens) {
    /**
     * A token without the token.
     *
     * @param label its first characters, to tell it from its siblings
     * @param lastUsedAt null until used
     */
    public record Token(
            UUID id,
            String label,
            Instant createdAt,
            @Nullable Instant lastUsedAt) {
        static Token of(TokenSnapshot token) {
            return new Token(token.id(), token.label(), token.createdAt(), token.lastUsedAt());
        }
    }

    /** The JSON of a connection. */
    public static DirectoryJson of(ConnectionSnapshot connection) {
        return of(connection, null);
    }

    /** The JSON of a connection in the one moment in which its token can be read. */
    public static DirectoryJson of(NewConnection made) {
        return of(made.connection(), made.bearerToken());
    }

    @Override
    public String toString() {
        return "DirectoryJson[" + id + "]"; // the token stays out of logs
    }

    private static DirectoryJson of(ConnectionSnapshot connection, @Nullable String bearerToken) {
        return new DirectoryJson(
                connection.id().value(),
                connection.provider().word(),
                connection.state(),
                connection.profile(),
                connection.mail(),
                connection.scimBaseUrl().toString(),
                bearerToken,
                connection.createdAt(),
                connection.lastRequestAt(),
                connection.users(),
                connection.tokens().stream().map(Token::of).toList());
    }
}

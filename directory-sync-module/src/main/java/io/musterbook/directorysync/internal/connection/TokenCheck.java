package io.musterbook.directorysync.internal.connection;

import io.musterbook.directorysync.ConnectionId;
import io.musterbook.directorysync.ConnectionState;
import io.musterbook.directorysync.DirectoryProvider;
import io.musterbook.directorysync.internal.scim.resource.Strictness;
import io.musterbook.workspace.WorkspaceId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** From an Authorization header to the caller, in one statement. Nothing is cached: a revoked token is dead at once. */
@ApplicationScoped
public class TokenCheck {
    private static final String BEARER = "bearer ";

    private final Jdbi jdbi;

    @Inject
    TokenCheck(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * The caller whose token this is. Directories send {@code Bearer <token>}, the token alone, or the word twice.
     *
     * @param authorization the header as sent
     */
    public Optional<ScimCaller> caller(String authorization) {
        var text = authorization.strip();
        while (text.toLowerCase(Locale.ROOT).startsWith(BEARER)) {
            text = text.substring(BEARER.length()).strip();
        }
        return BearerToken.parse(text).flatMap(this::find);
    }

    private Optional<ScimCaller> find(BearerToken token) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select t.id as token_id, c.id, c.workspace_id, c.provider, c.state, c.strictness, c.entitled,
                               c.default_role, c.maps_roles, c.mail_policy
                          from directory_sync.token t join directory_sync.connection c on c.id = t.connection_id
                         where t.hash = :hash
                        """)
                .bind("hash", token.hash())
                .map((row, context) -> new ScimCaller(
                        new ConnectionId(row.getObject("id", UUID.class)),
                        new WorkspaceId(row.getObject("workspace_id", UUID.class)),
                        DirectoryProvider.valueOf(row.getString("provider")),
                        ConnectionState.valueOf(row.getString("state")),
                        Strictness.valueOf(row.getString("strictness")),
                        row.getBoolean("entitled"),
                        row.getObject("token_id", UUID.class),
                        Terms.of(row)))
                .findOne());
    }
}

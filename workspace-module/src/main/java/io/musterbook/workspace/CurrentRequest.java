package io.musterbook.workspace;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The request in hand, for the audit trail. Whoever lets a request in says its id, which its answer carries as
 * {@code X-Request-Id}; background work has none.
 */
@RequestScoped
public class CurrentRequest {
    private @Nullable UUID id;

    /** Says which request this is. */
    public void is(UUID request) {
        this.id = request;
    }

    /** The id of the request, if this is one. */
    public Optional<UUID> id() {
        return Optional.ofNullable(id);
    }
}

package io.musterbook.workspace.internal.domains;

import io.musterbook.workspace.Actor;
import io.musterbook.workspace.Domain;
import io.musterbook.workspace.DomainCheck;
import io.musterbook.workspace.WorkspaceId;
import java.util.Optional;
import java.util.UUID;

/** The transactions around a look at the name servers, which itself is in none. */
public interface DomainWriting {
    /** The domain of an id. */
    Optional<Domain> find(WorkspaceId workspace, UUID id);

    /** Notes what was found. A domain that was given up meanwhile is left alone. */
    Optional<Domain> note(Domain domain, DomainCheck.Finding finding, Actor actor);
}

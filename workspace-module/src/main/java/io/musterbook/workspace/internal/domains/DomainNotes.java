package io.musterbook.workspace.internal.domains;

import io.musterbook.workspace.Actor;
import io.musterbook.workspace.Domain;
import io.musterbook.workspace.DomainCheck.Finding;
import io.musterbook.workspace.DomainLost;
import io.musterbook.workspace.DomainVerified;
import io.musterbook.workspace.WorkspaceEvent;
import io.musterbook.workspace.WorkspaceId;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Draws the consequence of a look at the name servers. A record that goes missing costs the claim only after a week of
 * daily looks: a name server's bad day takes nothing away.
 */
@Stateless
public class DomainNotes implements DomainWriting {
    private static final Duration AGAIN = Duration.ofDays(7);
    private static final Duration AGAIN_WHEN_MISSING = Duration.ofDays(1);
    private static final Duration PATIENCE = Duration.ofDays(7);

    private final DomainTable domains;
    private final Event<WorkspaceEvent> events;
    private final Clock clock;

    @Inject
    public DomainNotes(DomainTable domains, Event<WorkspaceEvent> events, Clock clock) {
        this.domains = domains;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Optional<Domain> find(WorkspaceId workspace, UUID id) {
        return domains.find(workspace, id);
    }

    @Override
    public Optional<Domain> note(Domain looked, Finding finding, Actor actor) {
        var found = domains.find(looked.workspace(), looked.id());
        return found.map(domain -> noted(domain, finding, actor));
    }

    private Domain noted(Domain before, Finding finding, Actor actor) {
        var now = clock.instant();
        if (before.vouched()) {
            return before;
        }
        if (finding == Finding.NO_ANSWER) {
            domains.update(before, now.plus(AGAIN_WHEN_MISSING));
            return before;
        }
        var after = finding == Finding.FOUND ? holds(before, now) : lacks(before, now);
        domains.update(after, now.plus(after.missingSince() == null ? AGAIN : AGAIN_WHEN_MISSING));
        if (after.verified() && !before.verified()) {
            events.fire(new DomainVerified(after.workspace(), actor, now, after));
        } else if (before.verified() && !after.verified()) {
            events.fire(new DomainLost(after.workspace(), actor, now, after));
        }
        return after;
    }

    private static Domain holds(Domain domain, Instant now) {
        var since = domain.verifiedAt() == null ? now : domain.verifiedAt();
        return with(domain, since, null);
    }

    private static Domain lacks(Domain domain, Instant now) {
        if (!domain.verified()) {
            return domain;
        }
        var since = domain.missingSince() == null ? now : domain.missingSince();
        return since.plus(PATIENCE).isAfter(now) ? with(domain, domain.verifiedAt(), since) : with(domain, null, null);
    }

    private static Domain with(Domain domain, @Nullable Instant verifiedAt, @Nullable Instant missingSince) {
        return new Domain(
                domain.id(),
                domain.workspace(),
                domain.name(),
                domain.txtValue(),
                domain.vouched(),
                verifiedAt,
                missingSince);
    }
}

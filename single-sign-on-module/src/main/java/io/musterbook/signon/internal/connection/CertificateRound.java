package io.musterbook.signon.internal.connection;

import io.musterbook.signon.IdentityProvider;
import io.musterbook.workspace.Actor;
import io.musterbook.workspace.WorkspaceAlert;
import io.musterbook.workspace.WorkspaceEvent;
import io.musterbook.workspace.WorkspaceId;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** One look at all certificates. Only the last to end of each connection counts: the others have a successor. */
@Stateless
public class CertificateRound implements CertificateWatch {
    /** How many days before the end people are told, once each. */
    private static final List<Integer> DAYS = List.of(1, 7, 30);

    private final Jdbi jdbi;
    private final Event<WorkspaceEvent> events;
    private final Clock clock;

    @Inject
    public CertificateRound(Jdbi jdbi, Event<WorkspaceEvent> events, Clock clock) {
        this.jdbi = jdbi;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void look() {
        for (var ending : ending()) {
            var left = Duration.between(clock.instant(), ending.at());
            DAYS.stream()
                    .filter(days -> left.compareTo(Duration.ofDays(days)) <= 0)
                    .findFirst()
                    .filter(days -> note(ending.connection(), days))
                    .ifPresent(days -> tell(ending));
        }
    }

    private List<Ending> ending() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select c.id, c.workspace_id, c.provider, max(k.not_after) as ends
                          from sign_on.connection c join sign_on.idp_certificate k on k.connection_id = c.id
                         where c.enabled = true
                         group by c.id, c.workspace_id, c.provider having max(k.not_after) <= :soon
                        """)
                .bind("soon", clock.instant().plus(Duration.ofDays(30)))
                .map((row, context) -> new Ending(
                        row.getObject("id", UUID.class),
                        new WorkspaceId(row.getObject("workspace_id", UUID.class)),
                        IdentityProvider.ofWord(row.getString("provider")),
                        Objects.requireNonNull(row.getTimestamp("ends")).toInstant()))
                .list());
    }

    /** Whether it is the first to say so: of two nodes that look at once, one is. */
    private boolean note(UUID connection, int days) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        update sign_on.connection set warned_days = :days
                        where id = :id and (warned_days is null or warned_days > :days)
                        """)
                        .bind("id", connection)
                        .bind("days", days)
                        .execute()
                == 1);
    }

    private void tell(Ending ending) {
        events.fire(new WorkspaceAlert(
                ending.workspace(),
                new Actor.Machine(),
                clock.instant(),
                WorkspaceAlert.Kind.CERTIFICATE_ENDS,
                Map.of(
                        "day",
                        ending.at().atOffset(ZoneOffset.UTC).toLocalDate().toString(),
                        "provider",
                        ending.provider().displayName())));
    }

    private record Ending(UUID connection, WorkspaceId workspace, IdentityProvider provider, Instant at) {}
}

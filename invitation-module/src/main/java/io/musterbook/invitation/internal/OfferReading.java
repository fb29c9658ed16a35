package io.musterbook.invitation.internal;

import io.musterbook.invitation.Offer;
import io.musterbook.invitation.internal.words.Phrases;
import io.musterbook.workspace.Accounts;
import io.musterbook.workspace.Workspaces;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts together what the page behind a link shows. Changes nothing. */
@ApplicationScoped
public class OfferReading {
    private final Workspaces workspaces;
    private final Accounts accounts;
    private final Inviters inviters;
    private final Clock clock;

    @Inject
    public OfferReading(Workspaces workspaces, Accounts accounts, Inviters inviters, Clock clock) {
        this.workspaces = workspaces;
        this.accounts = accounts;
        this.inviters = inviters;
        this.clock = clock;
    }

    Optional<Offer> read(Invitation invitation) {
        var terms = invitation.terms();
        return workspaces.find(terms.workspace()).map(workspace -> {
            Locale language = terms.language() == null ? workspace.language() : terms.language();
            var zone = terms.timezone() == null ? workspace.timezone() : terms.timezone();
            return new Offer(
                    invitation.snapshot(clock.instant()),
                    workspace,
                    inviters.of(terms.inviter(), terms.workspace())
                            .inWords(Phrases.of(Locale.ENGLISH), workspace.name()),
                    accounts.find(terms.email()).isPresent(),
                    terms.inviter().startsWith("directory:"),
                    workspaces.signOn(workspace.id()),
                    at(invitation.mail().expiresAt(), zone),
                    language);
        });
    }

    private static @Nullable ZonedDateTime at(@Nullable Instant instant, ZoneId zone) {
        return instant == null ? null : instant.atZone(zone);
    }
}

package io.musterbook.invitation.internal;

import io.musterbook.workspace.MemberId;
import io.musterbook.workspace.OpenOffers;
import io.musterbook.workspace.WorkspaceId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** Says whose invitation is open. */
@ApplicationScoped
public class OpenInvitations implements OpenOffers {
    private final InvitationQueries queries;
    private final Clock clock;

    @Inject
    public OpenInvitations(InvitationQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    @Override
    public boolean isOpen(WorkspaceId workspace, MemberId member) {
        var latest = queries.latest(workspace, List.of(member)).get(member);
        return latest != null && latest.isOpen(clock.instant());
    }
}

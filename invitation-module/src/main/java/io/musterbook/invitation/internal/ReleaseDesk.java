package io.musterbook.invitation.internal;

import io.musterbook.invitation.InvitationId;
import io.musterbook.invitation.internal.letters.LetterTable;
import io.musterbook.invitation.internal.mail.DailyAllowance;
import io.musterbook.workspace.AccountId;
import io.musterbook.workspace.Actor;
import io.musterbook.workspace.WorkspaceId;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;

/** Work on many invitations at once, a piece in each transaction. */
@Stateless
public class ReleaseDesk implements Releasing {
    private static final int RELEASED = 500;
    private static final int RENEWED = 100;

    private final InvitationTable invitations;
    private final InvitationQueries queries;
    private final InvitationBook book;
    private final HoldTable holds;
    private final MailOrders orders;
    private final DailyAllowance allowance;
    private final LetterTable letters;
    private final Clock clock;

    @Inject
    public ReleaseDesk(
            InvitationTable invitations,
            InvitationQueries queries,
            InvitationBook book,
            HoldTable holds,
            MailOrders orders,
            DailyAllowance allowance,
            LetterTable letters,
            Clock clock) {
        this.invitations = invitations;
        this.queries = queries;
        this.book = book;
        this.holds = holds;
        this.orders = orders;
        this.allowance = allowance;
        this.letters = letters;
        this.clock = clock;
    }

    @Override
    public void release() {
        var now = clock.instant();
        allowance.sweep(now);
        letters.sweep(now);
        var ordered = new ArrayList<Invitation>();
        for (InvitationId id : holds.free(now, RELEASED)) {
            invitations.lock(id).ifPresent(held -> {
                var again = held.isPending() ? held.orderedAgain() : held.withdrawn();
                invitations.update(again, now);
                if (held.isPending()) {
                    ordered.add(again);
                }
            });
        }
        orders.placeAll(ordered, now);
    }

    @Override
    public boolean renewSome(RenewalOrder order) {
        var now = clock.instant();
        var actor = order.account() == null ? new Actor.Operator() : new Actor.Person(new AccountId(order.account()));
        var expired = queries.expired(new WorkspaceId(order.workspace()), now, RENEWED);
        expired.forEach(id -> book.renewExpired(id, actor, now));
        return expired.size() == RENEWED;
    }
}

package io.musterbook.signon.internal;

import io.musterbook.workspace.MemberRemoved;
import io.musterbook.workspace.MemberSnapshot;
import io.musterbook.workspace.MemberSuspended;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * Bars the sessions of a person from a workspace that took its access away. In the transaction of that fact on purpose:
 * if barring fails, the suspension must not commit. The bar stays when the person comes back, so that coming back
 * revives no session.
 */
@ApplicationScoped
class BarSessions {
    private final SessionStore store;

    @Inject
    BarSessions(SessionStore store) {
        this.store = store;
    }

    void onSuspended(@Observes MemberSuspended event) {
        bar(event.member());
    }

    void onRemoved(@Observes MemberRemoved event) {
        bar(event.member());
    }

    private void bar(MemberSnapshot member) {
        var account = member.account();
        if (account != null) {
            store.bar(account, member.workspace());
        }
    }
}

package io.musterbook.signon.internal;

import io.musterbook.workspace.AccountEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Ends every session of an account whose password changed, in that transaction: who stole one is out on every node. */
@ApplicationScoped
class EndSessions {
    private final SessionStore store;

    @Inject
    EndSessions(SessionStore store) {
        this.store = store;
    }

    void on(@Observes AccountEvent.PasswordChanged event) {
        store.removeAll(event.account().id(), null);
    }
}

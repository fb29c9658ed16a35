package io.musterbook.signon.internal.admission;

import io.musterbook.workspace.MemberRemoved;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** A removed member leaves no link behind, in the transaction of the removal. */
@ApplicationScoped
class ForgetLinks {
    private final LinkTable links;

    @Inject
    ForgetLinks(LinkTable links) {
        this.links = links;
    }

    void on(@Observes MemberRemoved event) {
        links.forget(event.member().id());
    }
}

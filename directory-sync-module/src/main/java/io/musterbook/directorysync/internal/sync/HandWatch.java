package io.musterbook.directorysync.internal.sync;

import io.musterbook.directorysync.CandidateReason;
import io.musterbook.workspace.Actor;
import io.musterbook.workspace.MemberProvisioned;
import io.musterbook.workspace.MemberReactivated;
import io.musterbook.workspace.MemberRemoved;
import io.musterbook.workspace.MemberSnapshot;
import io.musterbook.workspace.MemberSource;
import io.musterbook.workspace.Members;
import io.musterbook.workspace.Role;
import io.musterbook.workspace.Suspension;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;

/**
 * Holds what people do by hand against what the directory says, in the transaction of the deed: a directory that names
 * somebody can take the access away again, whoever gave it, and nobody gets in by hand whom it put out.
 */
@ApplicationScoped
class HandWatch {
    /** What follows for an invitation is settled first. */
    private static final int AFTER_THE_INVITATION = Interceptor.Priority.APPLICATION + 2_000;

    private final NamedTable named;
    private final Members members;

    @Inject
    HandWatch(NamedTable named, Members members) {
        this.named = named;
        this.members = members;
    }

    /** Whoever is invited by hand and is named by the directory is the directory's person. */
    void on(@Observes @Priority(AFTER_THE_INVITATION) MemberProvisioned event) {
        var email = event.member().email();
        if (email == null || event.actor() instanceof Actor.Directory) {
            return;
        }
        named.active(event.workspace(), email.key())
                .filter(user -> user.member() == null
                        || members.find(event.workspace(), user.member()).isEmpty())
                .filter(user -> named.link(user, event.member().id()))
                .ifPresent(user -> manage(event.member(), event.actor()));
    }

    /** A lifted suspension gives no access that the directory has taken away meanwhile; an owner's recovery does. */
    void on(@Observes @Priority(AFTER_THE_INVITATION) MemberReactivated event) {
        if (event.actor() instanceof Actor.Directory) {
            return;
        }
        var member = event.member();
        named.word(event.workspace(), member.id()).ifPresent(word -> {
            if (word.active()) {
                named.settle(event.workspace(), member.id(), CandidateReason.SUSPENDED_BY_HAND);
                manage(member, event.actor());
            } else if (!(member.role() == Role.OWNER && event.actor() instanceof Actor.Operator)) {
                var directory = new Actor.Directory(word.connection().value());
                members.suspend(event.workspace(), member.id(), Suspension.BY_DIRECTORY, directory);
            }
        });
    }

    /** Whoever goes although the directory names them can be let in again by an admin. */
    void on(@Observes @Priority(AFTER_THE_INVITATION) MemberRemoved event) {
        named.ask(event.workspace(), event.member().id(), reason(event));
    }

    private void manage(MemberSnapshot member, Actor actor) {
        if (member.source() != MemberSource.DIRECTORY) {
            members.manage(member.workspace(), member.id(), MemberSource.DIRECTORY, actor);
        }
    }

    private static CandidateReason reason(MemberRemoved event) {
        if (event.actor() instanceof Actor.Machine) {
            return CandidateReason.DECLINED; // nobody is signed in who declines
        }
        boolean oneself = event.actor() instanceof Actor.Person person
                && person.account().equals(event.member().account());
        return oneself ? CandidateReason.LEFT : CandidateReason.REMOVED;
    }
}

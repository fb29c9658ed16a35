package io.musterbook.invitation.internal;

import io.musterbook.workspace.Actor;
import io.musterbook.workspace.EmailAddress;
import io.musterbook.workspace.MemberJoined;
import io.musterbook.workspace.MemberManaged;
import io.musterbook.workspace.MemberProfileChanged;
import io.musterbook.workspace.MemberProvisioned;
import io.musterbook.workspace.MemberReactivated;
import io.musterbook.workspace.MemberRemoved;
import io.musterbook.workspace.MemberRoleChanged;
import io.musterbook.workspace.MemberSnapshot;
import io.musterbook.workspace.MemberSource;
import io.musterbook.workspace.MemberState;
import io.musterbook.workspace.MemberSuspended;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Keeps invitations true to the members, in the transaction of each fact: nobody is invited without a mail on its way,
 * and nobody who lost the place holds a link that opens.
 */
@ApplicationScoped
public class MemberWatch {
    /** The trail reads in order: first what happened to the member, then what follows for the invitation. */
    private static final int AFTER_THE_TRAIL = Interceptor.Priority.APPLICATION + 1_000;

    private final InvitationBook book;

    @Inject
    public MemberWatch(InvitationBook book) {
        this.book = book;
    }

    /** A person who is not in yet gets an invitation, whoever gave the place. */
    void on(@Observes @Priority(AFTER_THE_TRAIL) MemberProvisioned event) {
        var profile = event.profile();
        var terms = terms(event.member(), event.actor(), profile.language(), profile.timezone());
        if (terms != null) {
            book.invite(terms, isByHand(event.actor()), event.actor(), event.at());
        }
    }

    /** A person who had not joined before gets the old link again, or a new one if that is too old. */
    void on(@Observes @Priority(AFTER_THE_TRAIL) MemberReactivated event) {
        var profile = event.profile();
        var terms = terms(event.member(), event.actor(), profile.language(), profile.timezone());
        if (terms != null) {
            book.invite(terms, false, event.actor(), event.at());
        }
    }

    /** Whoever is not in yet is offered the role that they have now. */
    void on(@Observes @Priority(AFTER_THE_TRAIL) MemberRoleChanged event) {
        if (event.member().state() == MemberState.INVITED) {
            book.changeRole(event.member().id(), event.after(), event.at());
        }
    }

    void on(@Observes @Priority(AFTER_THE_TRAIL) MemberSuspended event) {
        book.revoke(event.member().id(), event.actor(), event.at());
    }

    void on(@Observes @Priority(AFTER_THE_TRAIL) MemberRemoved event) {
        book.revoke(event.member().id(), event.actor(), event.at());
    }

    /** Joining by another door, for example single sign-on, counts as accepting. */
    void on(@Observes @Priority(AFTER_THE_TRAIL) MemberJoined event) {
        book.settle(event.member().id(), event.actor(), event.at());
    }

    /** A directory that takes over somebody whose invitation has run out renews it once. */
    void on(@Observes @Priority(AFTER_THE_TRAIL) MemberManaged event) {
        var member = event.after();
        if (member.state() == MemberState.INVITED && member.source() == MemberSource.DIRECTORY) {
            book.renewOnce(member.id(), event.actor(), event.at());
        }
    }

    /** A link is for one address: with another address the old link dies and a new invitation goes there. */
    void on(@Observes @Priority(AFTER_THE_TRAIL) MemberProfileChanged event) {
        var before = event.before();
        if (event.after().state() != MemberState.INVITED
                || isSameAddress(before.email(), event.after().email())) {
            return;
        }
        var old = book.revoke(before.id(), event.actor(), event.at());
        if (old.isEmpty() && before.email() != null) {
            return; // declined: a new address is no new question
        }
        var terms = terms(
                event.after(),
                event.actor(),
                old.map(invitation -> invitation.terms().language()).orElse(null),
                old.map(invitation -> invitation.terms().timezone()).orElse(null));
        if (terms != null) {
            book.invite(terms, false, event.actor(), event.at());
        }
    }

    private static Invitation.@Nullable Terms terms(
            MemberSnapshot member, Actor actor, @Nullable Locale language, @Nullable ZoneId timezone) {
        var email = member.email();
        return member.state() == MemberState.INVITED && email != null
                ? new Invitation.Terms(
                        member.workspace(), member.id(), email, member.role(), actor.reference(), language, timezone)
                : null;
    }

    private static boolean isSameAddress(@Nullable EmailAddress before, @Nullable EmailAddress after) {
        return before == null ? after == null : after != null && before.key().equals(after.key());
    }

    private static boolean isByHand(Actor actor) {
        return actor instanceof Actor.Person || actor instanceof Actor.Operator;
    }
}

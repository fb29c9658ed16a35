package io.musterbook.directorysync.internal.provisioning;

import io.musterbook.directorysync.CandidateReason;
import io.musterbook.directorysync.ConnectionState;
import io.musterbook.directorysync.internal.connection.ScimCaller;
import io.musterbook.directorysync.internal.roles.RoleEffects;
import io.musterbook.directorysync.internal.store.StoredUser;
import io.musterbook.directorysync.internal.sync.Contest;
import io.musterbook.directorysync.internal.sync.DirectoryEffects;
import io.musterbook.directorysync.internal.sync.Link;
import io.musterbook.directorysync.internal.sync.LinkTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** What a write on a user means for the workspace. In a preview, what gives waits; what takes away never does. */
@ApplicationScoped
class Consequences {
    private final DirectoryEffects effects;
    private final RoleEffects roles;
    private final RivalTable rivals;
    private final LinkTable links;

    @Inject
    Consequences(DirectoryEffects effects, RoleEffects roles, RivalTable rivals, LinkTable links) {
        this.effects = effects;
        this.roles = roles;
        this.rivals = rivals;
        this.links = links;
    }

    /** A new user. */
    Link ofNew(ScimCaller caller, UUID id, UserDraft draft) {
        var contest = contest(caller, draft, id);
        if (!draft.active()) {
            return Link.NONE;
        }
        return caller.state() == ConnectionState.PREVIEW
                ? waiting(contest)
                : effects.meet(caller.tenant(), id, draft.profile(), contest, caller.actor());
    }

    /** A user who was deleted. */
    void ofDeleted(ScimCaller caller, StoredUser current) {
        if (current.member() != null) {
            effects.takeAway(caller.tenant(), current.member());
        }
    }

    /** A user who was changed. */
    Link ofChanged(ScimCaller caller, StoredUser current, UserDraft before, UserDraft draft) {
        boolean nameChanged = !draft.userNameKey().equals(before.userNameKey());
        boolean addressChanged = !Objects.equals(draft.addressKey(), before.addressKey());
        boolean addressAsked = addressChanged && isAskedForAddress(current.id());
        boolean unmet = draft.active() && current.member() == null && (!before.active() || addressAsked);
        var contest = nameChanged || addressChanged || unmet ? contest(caller, draft, current.id()) : Contest.NONE;
        if (draft.active() && (!before.active() || unmet)) {
            roles.begin(caller.tenant());
        }
        if (caller.state() == ConnectionState.PREVIEW) {
            return inPreview(caller, current, before, draft, unmet, contest);
        }
        var member = current.member();
        if (member == null && addressChanged) {
            effects.carryOver(
                    caller.tenant(), before.profile().email(), draft.profile().email());
        }
        if (member == null) {
            return unmet
                    ? effects.meet(caller.tenant(), current.id(), draft.profile(), contest, caller.actor())
                    : Link.NONE;
        }
        if (!draft.profile().equals(before.profile())) {
            effects.describe(caller.tenant(), member, draft.profile());
        }
        if (before.active() && !draft.active()) {
            effects.takeAway(caller.tenant(), member);
        }
        if (!before.active() && draft.active()) {
            return effects.bringBack(caller.tenant(), current.id(), member, draft.profile(), isSame(before, draft));
        }
        if (contest.addressInUse()) {
            return Link.undecided(member, CandidateReason.ADDRESS_IN_USE);
        }
        return addressAsked ? Link.to(member) : Link.still(member);
    }

    /** What follows for the role once the user is stored. */
    void afterStoring(ScimCaller caller, UUID user, UserDraft before, UserDraft after, Link link) {
        if (after.active() && link.recounts()) {
            roles.recount(caller.tenant(), caller.isLive(), user);
        } else if (after.active() && link.member() != null && (!before.active() || link.settled())) {
            roles.follow(caller.tenant(), caller.isLive(), List.of(user));
        }
    }

    private Link inPreview(
            ScimCaller caller, StoredUser current, UserDraft before, UserDraft draft, boolean unmet, Contest contest) {
        var member = current.member();
        if (member == null) {
            return unmet ? waiting(contest) : Link.NONE;
        }
        if (before.active() && !draft.active()) {
            effects.takeAway(caller.tenant(), member);
            return Link.still(member);
        }
        if (!before.active() && draft.active() && !isSame(before, draft)) {
            return Link.undecided(member, CandidateReason.SAME_PERSON);
        }
        boolean changes = !before.active() || !draft.profile().equals(before.profile());
        return draft.active() && changes ? Link.undecided(member, CandidateReason.PREVIEW) : Link.still(member);
    }

    /** Another address answers only this question; every other one stays for an admin. */
    private boolean isAskedForAddress(UUID user) {
        return links.question(user)
                .filter(CandidateReason.ADDRESS_IN_USE::equals)
                .isPresent();
    }

    private static Link waiting(Contest contest) {
        return Link.undecided(null, contest.addressInUse() ? CandidateReason.ADDRESS_IN_USE : CandidateReason.PREVIEW);
    }

    private static boolean isSame(UserDraft before, UserDraft draft) {
        return before.externalId() == null
                || draft.externalId() == null
                || before.externalId().equals(draft.externalId());
    }

    private Contest contest(ScimCaller caller, UserDraft draft, UUID self) {
        var found = rivals.of(caller.tenant(), draft.userNameKey(), draft.addressKey(), self);
        for (var rival : found) {
            if (rival.hasName()) {
                throw Refusals.nameTaken(rival.active());
            }
        }
        return new Contest(!found.isEmpty());
    }
}

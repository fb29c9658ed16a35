package io.musterbook.directorysync.internal.decisions;

import io.musterbook.directorysync.CandidateReason;
import io.musterbook.directorysync.DirectoryDecisions.LinkCandidate;
import io.musterbook.directorysync.DirectoryDecisions.PlanEntry;
import io.musterbook.directorysync.DirectoryDecisions.PlanEntry.Step;
import io.musterbook.directorysync.internal.connection.Tenant;
import io.musterbook.workspace.DirectoryMembers;
import io.musterbook.workspace.EmailAddress;
import io.musterbook.workspace.MemberId;
import io.musterbook.workspace.MemberProfile;
import io.musterbook.workspace.MemberSnapshot;
import io.musterbook.workspace.MemberState;
import io.musterbook.workspace.Page;
import io.musterbook.workspace.PageRequest;
import io.musterbook.workspace.Suspension;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what is open, together with the members it is about: three statements a page. */
@ApplicationScoped
class PlanReading {
    private final OpenUserTable table;
    private final DirectoryMembers members;

    @Inject
    PlanReading(OpenUserTable table, DirectoryMembers members) {
        this.table = table;
        this.members = members;
    }

    Page<PlanEntry> plan(Tenant tenant, PageRequest page) {
        var users = table.list(tenant.connection(), CandidateReason.PREVIEW, page);
        var known = known(tenant, users);
        return page.page(users, OpenUser::id).map(user -> entry(user, known));
    }

    Page<LinkCandidate> candidates(Tenant tenant, @Nullable CandidateReason reason, PageRequest page) {
        var users = table.list(tenant.connection(), reason, page);
        var known = known(tenant, users);
        return page.page(users, OpenUser::id).map(user -> {
            var profile = user.profile();
            return new LinkCandidate(
                    user.id(),
                    user.userName(),
                    profile.displayName(),
                    profile.email(),
                    user.externalId(),
                    user.reason(),
                    known.of(user, profile),
                    user.changedAt());
        });
    }

    private static PlanEntry entry(OpenUser user, Known known) {
        var profile = user.profile();
        var member = known.of(user, profile);
        return new PlanEntry(
                user.id(),
                user.userName(),
                profile.displayName(),
                profile.email(),
                step(user, profile, member),
                member);
    }

    private static Step step(OpenUser user, MemberProfile profile, @Nullable MemberSnapshot member) {
        if (member == null) {
            return user.member() == null ? Step.INVITE : Step.ASK;
        }
        if (member.suspension() == Suspension.BY_HAND) {
            return Step.ASK;
        }
        if (member.state() == MemberState.SUSPENDED) {
            return Step.RETURN;
        }
        if (user.member() == null) {
            return Step.LINK;
        }
        boolean same = Objects.equals(member.email(), profile.email())
                && member.displayName().equals(profile.displayName());
        return same ? Step.NOTHING : Step.CHANGE;
    }

    private Known known(Tenant tenant, List<OpenUser> users) {
        var ids = users.stream().map(OpenUser::member).filter(Objects::nonNull).toList();
        var addresses = users.stream()
                .filter(user -> user.member() == null)
                .map(user -> user.profile().email())
                .filter(Objects::nonNull)
                .toList();
        return new Known(
                members.find(tenant.workspace(), ids).stream()
                        .collect(Collectors.toMap(MemberSnapshot::id, Function.identity())),
                members.findByAddress(tenant.workspace(), addresses).stream()
                        .filter(member -> member.email() != null)
                        .collect(Collectors.toMap(
                                member -> key(Objects.requireNonNull(member.email())), Function.identity())));
    }

    private static String key(EmailAddress address) {
        return address.key().value();
    }

    private record Known(Map<MemberId, MemberSnapshot> byId, Map<String, MemberSnapshot> byAddress) {
        @Nullable MemberSnapshot of(OpenUser user, MemberProfile profile) {
            if (user.member() != null) {
                return byId.get(user.member());
            }
            var email = profile.email();
            return email == null ? null : byAddress.get(key(email));
        }
    }
}

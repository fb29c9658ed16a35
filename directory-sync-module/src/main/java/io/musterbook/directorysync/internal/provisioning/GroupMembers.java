package io.musterbook.directorysync.internal.provisioning;

import io.musterbook.directorysync.internal.connection.ScimCaller;
import io.musterbook.directorysync.internal.provisioning.MemberNames.Named;
import io.musterbook.directorysync.internal.scim.patch.MembershipChange;
import io.musterbook.directorysync.internal.scim.resource.Member;
import io.musterbook.directorysync.internal.scim.resource.Strictness;
import io.musterbook.directorysync.internal.store.MembershipTable;
import io.musterbook.directorysync.internal.store.MembershipTable.NewMember;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The changes of one write to the members of one group, done in SQL and counted. Directories do not repeat a refused
 * group write, so who is known goes in and who is not is skipped and shown.
 */
final class GroupMembers {
    private final MembershipTable memberships;
    private final MemberNames names;
    private final ScimCaller caller;
    private final UUID group;
    private final Instant now;
    private final List<String> skipped = new ArrayList<>();
    private final Set<UUID> touched = new HashSet<>();
    private boolean withheld;
    private int added;
    private int removed;

    GroupMembers(MembershipTable memberships, MemberNames names, ScimCaller caller, UUID group, Instant now) {
        this.memberships = memberships;
        this.names = names;
        this.caller = caller;
        this.group = group;
        this.now = now;
    }

    void apply(MembershipChange change) {
        if (change instanceof MembershipChange.Add add) {
            add(add.members());
        } else if (change instanceof MembershipChange.Remove remove) {
            var leaving = uuids(remove.members());
            touched.addAll(leaving);
            removed += memberships.remove(group, leaving);
        } else if (change instanceof MembershipChange.ReplaceWith replace) {
            replaceWith(replace.members());
        }
    }

    void add(List<Member> members) {
        if (members.isEmpty()) {
            return;
        }
        if (!caller.mayGrant()) {
            withheld = true;
            return;
        }
        join(known(members), members);
    }

    void replaceWith(List<Member> members) {
        var known = known(members);
        if (known.isEmpty() && !members.isEmpty()) {
            throw Refusals.invalid(
                    "None of the members named is a user here, so the group was left as it is. Assign the"
                            + " people to the app first, then push the group again.");
        }
        var staying = known.stream().map(Named::id).toList();
        if (caller.terms().mapsRoles()) {
            touched.addAll(names.others(group, staying));
        }
        removed += memberships.keepOnly(group, staying);
        if (caller.mayGrant()) {
            join(known, members);
        } else if (!known.isEmpty()) {
            withheld = true;
        }
    }

    private void join(List<Named> known, List<Member> members) {
        var ids = known.stream().map(Named::id).toList();
        added += memberships.add(group, displays(known, members), now);
        touched.addAll(ids);
        var unconfirmed =
                known.stream().filter(Named::unconfirmed).map(Named::id).toList();
        if (!unconfirmed.isEmpty()) {
            names.confirm(group, unconfirmed, now);
        }
    }

    /** Whose groups may have changed. */
    Set<UUID> touched() {
        return Set.copyOf(touched);
    }

    int added() {
        return added;
    }

    int removed() {
        return removed;
    }

    boolean withheld() {
        return withheld;
    }

    List<String> skipped() {
        return List.copyOf(skipped);
    }

    private List<Named> known(List<Member> members) {
        var sent = members.stream().map(Member::id).toList();
        var named = names.known(caller.connection(), uuids(sent));
        var known = named.stream().map(Named::id).collect(Collectors.toSet());
        for (var member : sent) {
            if (id(member).filter(known::contains).isEmpty()) {
                skipped.add(member);
            }
        }
        if (!skipped.isEmpty() && caller.strictness() == Strictness.STRICT) {
            throw Refusals.invalid("These members are no users here: "
                    + String.join(", ", skipped.subList(0, Math.min(10, skipped.size()))));
        }
        return named;
    }

    /** What each is called where that is not the userName, which may change. */
    private static List<NewMember> displays(List<Named> known, List<Member> members) {
        var displays = new HashMap<UUID, String>();
        for (var member : members) {
            var id = id(member.id());
            if (id.isPresent() && member.display() != null) {
                displays.put(id.get(), member.display());
            }
        }
        return known.stream()
                .map(user -> {
                    var display = displays.get(user.id());
                    return new NewMember(user.id(), user.userName().equals(display) ? null : display);
                })
                .toList();
    }

    private static Set<UUID> uuids(List<String> members) {
        var ids = new LinkedHashSet<UUID>();
        members.forEach(member -> id(member).ifPresent(ids::add));
        return ids;
    }

    private static Optional<UUID> id(String text) {
        return ResourceId.parse(text);
    }
}

package io.musterbook.directorysync.internal.provisioning;

import io.musterbook.directorysync.internal.connection.ScimCaller;
import io.musterbook.directorysync.internal.scim.patch.MembershipChange;
import io.musterbook.directorysync.internal.scim.resource.Strictness;
import io.musterbook.directorysync.internal.store.MembershipTable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The changes of one write to the members of one group, done in SQL and counted. Directories do not repeat a refused
 * group write, so who is known goes in and who is not is skipped and shown.
 */
final class GroupMembers {
    private final MembershipTable memberships;
    private final ScimCaller caller;
    private final UUID group;
    private final Instant now;
    private final List<String> skipped = new ArrayList<>();
    private boolean withheld;
    private int added;
    private int removed;

    GroupMembers(MembershipTable memberships, ScimCaller caller, UUID group, Instant now) {
        this.memberships = memberships;
        this.caller = caller;
        this.group = group;
        this.now = now;
    }

    void apply(MembershipChange change) {
        if (change instanceof MembershipChange.Add add) {
            add(add.members());
        } else if (change instanceof MembershipChange.Remove remove) {
            removed += memberships.remove(group, ids(remove.members()));
        } else if (change instanceof MembershipChange.ReplaceWith replace) {
            replaceWith(replace.members());
        }
    }

    void add(List<String> members) {
        if (members.isEmpty()) {
            return;
        }
        if (!caller.mayGrant()) {
            withheld = true;
            return;
        }
        added += memberships.add(group, known(members), now);
    }

    void replaceWith(List<String> members) {
        var known = known(members);
        if (known.isEmpty() && !members.isEmpty()) {
            throw Refusals.invalid(
                    "None of the members named is a user here, so the group was left as it is. Assign the"
                            + " people to the app first, then push the group again.");
        }
        removed += memberships.keepOnly(group, known);
        if (caller.mayGrant()) {
            added += memberships.add(group, known, now);
        } else if (!known.isEmpty()) {
            withheld = true;
        }
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

    private Set<UUID> known(List<String> members) {
        var asked = ids(members);
        var known = new HashSet<>(memberships.known(caller.connection(), asked));
        for (var member : new LinkedHashSet<>(members)) {
            if (id(member).filter(known::contains).isEmpty()) {
                skipped.add(member);
            }
        }
        if (!skipped.isEmpty() && caller.strictness() == Strictness.STRICT) {
            throw Refusals.invalid("These members are no users here: "
                    + String.join(", ", skipped.subList(0, Math.min(10, skipped.size()))));
        }
        return known;
    }

    private static Set<UUID> ids(List<String> members) {
        var ids = new LinkedHashSet<UUID>();
        members.forEach(member -> id(member).ifPresent(ids::add));
        return ids;
    }

    private static Optional<UUID> id(String text) {
        return ResourceId.parse(text);
    }
}

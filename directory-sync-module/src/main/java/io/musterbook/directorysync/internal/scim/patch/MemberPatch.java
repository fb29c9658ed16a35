package io.musterbook.directorysync.internal.scim.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.musterbook.directorysync.internal.scim.dialect.PatchOperation.Kind;
import io.musterbook.directorysync.internal.scim.filter.TargetPath;
import io.musterbook.directorysync.internal.scim.message.ScimException;
import io.musterbook.directorysync.internal.scim.message.ScimType;
import io.musterbook.directorysync.internal.scim.resource.Blank;
import io.musterbook.directorysync.internal.scim.resource.Member;
import io.musterbook.directorysync.internal.scim.resource.MemberReader;
import io.musterbook.directorysync.internal.scim.resource.ResourceReader;
import io.musterbook.directorysync.internal.scim.resource.Strictness;
import io.musterbook.directorysync.internal.scim.resource.Tolerance;
import io.musterbook.directorysync.internal.scim.resource.Tolerances;
import io.musterbook.directorysync.internal.scim.schema.Attribute;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns the operations about {@code members} into one set-based change. */
final class MemberPatch {
    private final MemberReader reader;
    private final Strictness strictness;
    private final Tolerances tolerances;
    /** By id who joins; who leaves has none. */
    private final Map<String, Optional<Member>> joins = new LinkedHashMap<>();

    private @Nullable Map<String, Member> whole;
    private int seen;

    MemberPatch(Strictness strictness, Tolerances tolerances) {
        reader = new MemberReader(strictness, tolerances);
        this.strictness = strictness;
        this.tolerances = tolerances;
    }

    List<MembershipChange> changes() {
        if (whole != null) {
            return List.of(new MembershipChange.ReplaceWith(List.copyOf(whole.values())));
        }
        var leaving = new ArrayList<String>();
        var joining = new ArrayList<Member>();
        joins.forEach((id, member) -> member.ifPresentOrElse(joining::add, () -> leaving.add(id)));
        var changes = new ArrayList<MembershipChange>();
        if (!leaving.isEmpty()) {
            changes.add(new MembershipChange.Remove(leaving));
        }
        if (!joining.isEmpty()) {
            changes.add(new MembershipChange.Add(joining));
        }
        return changes;
    }

    void apply(Kind kind, TargetPath target, @Nullable JsonNode value) {
        var sub = target.path().sub();
        if (sub != null && !sub.name().equals("value")) {
            ignorePart();
        } else if (target.filter() == null) {
            applyWhole(kind, sub, value);
        } else {
            var selection = MemberSelection.of(target.filter());
            applySelected(kind, sub, selection, value);
        }
    }

    private void applyWhole(Kind kind, @Nullable Attribute sub, @Nullable JsonNode value) {
        switch (kind) {
            case ADD -> add(members(value));
            case REPLACE -> replaceWith(members(value));
            case REMOVE -> {
                if (value != null) {
                    requireLenientRemoval();
                    remove(ids(members(value)));
                } else if (sub == null) {
                    replaceWith(List.of());
                } else {
                    throw immutable();
                }
            }
        }
    }

    private void applySelected(
            Kind kind, @Nullable Attribute sub, MemberSelection selection, @Nullable JsonNode value) {
        if (kind == Kind.REMOVE) {
            if (sub != null) {
                throw immutable();
            }
            if (selection.all()) {
                replaceWith(List.of());
            } else {
                remove(selection.ids());
            }
            return;
        }
        if (selection.all()) {
            throw MemberSelection.unsupported();
        }
        boolean names = value != null
                && !Blank.isBlank(value)
                && (!value.isObject() || ResourceReader.find(value, "value") != null);
        var given = names ? members(asList(sub, value)) : List.<Member>of();
        if (kind == Kind.ADD || given.isEmpty()) {
            add(selection.ids().stream().map(id -> new Member(id, null)).toList());
            return;
        }
        var leaving = new LinkedHashSet<>(selection.ids());
        ids(given).forEach(leaving::remove);
        if (!leaving.isEmpty() && strictness == Strictness.STRICT) {
            throw immutable();
        }
        remove(leaving);
        add(given);
    }

    /** One element, or the id of one, as the list that it is in. */
    private static @Nullable JsonNode asList(@Nullable Attribute sub, @Nullable JsonNode value) {
        if (value == null || value.isArray()) {
            return value;
        }
        var list = JsonNodeFactory.instance.arrayNode();
        return sub == null
                ? list.add(value)
                : list.add(JsonNodeFactory.instance.objectNode().set("value", value));
    }

    private List<Member> members(@Nullable JsonNode value) {
        return value == null ? List.of() : reader.read(value);
    }

    private static List<String> ids(List<Member> members) {
        return members.stream().map(Member::id).toList();
    }

    private void add(List<Member> members) {
        count(members);
        for (var member : members) {
            if (whole != null) {
                whole.putIfAbsent(member.id(), member);
            } else {
                joins.put(member.id(), Optional.of(member));
            }
        }
    }

    private void remove(Collection<String> ids) {
        count(ids);
        if (whole != null) {
            whole.keySet().removeAll(Set.copyOf(ids));
        } else {
            ids.forEach(id -> joins.put(id, Optional.empty()));
        }
    }

    private void replaceWith(List<Member> members) {
        count(members);
        var replaced = new LinkedHashMap<String, Member>();
        members.forEach(member -> replaced.put(member.id(), member));
        whole = replaced;
    }

    private void count(Collection<?> members) {
        seen += members.size();
        if (seen > PatchRequest.MAX_MEMBERS) {
            throw PatchRequest.tooLarge("members", PatchRequest.MAX_MEMBERS);
        }
    }

    private void requireLenientRemoval() {
        if (strictness == Strictness.STRICT) {
            throw ScimException.invalid(
                    ScimType.INVALID_VALUE,
                    "A remove operation takes no \"value\". Use the path members[value eq \"id\"].");
        }
        tolerances.used(Tolerance.REMOVE_BY_VALUE);
    }

    /** What a member is called and where it is stays as it was when the member came. */
    private void ignorePart() {
        if (strictness == Strictness.STRICT) {
            throw immutable();
        }
        tolerances.used(Tolerance.MEMBER_PART_IGNORED);
    }

    private static ScimException immutable() {
        return ScimException.invalid(
                ScimType.MUTABILITY, "The parts of a member cannot be changed. Remove the member and add another.");
    }
}

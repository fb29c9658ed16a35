package io.musterbook.directorysync.internal.scim.patch;

import io.musterbook.directorysync.internal.scim.filter.Filter;
import io.musterbook.directorysync.internal.scim.filter.Operator;
import io.musterbook.directorysync.internal.scim.message.ScimException;
import io.musterbook.directorysync.internal.scim.message.ScimType;
import io.musterbook.directorysync.internal.scim.schema.Names;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Which members a filter such as {@code members[value eq "2819"]} means, found without reading the members.
 *
 * @param all whether every member is meant; then {@code ids} is empty
 * @param ids the ids meant, in the order named
 */
record MemberSelection(boolean all, Set<String> ids) {
    private static final MemberSelection EVERYONE = new MemberSelection(true, Set.of());
    private static final MemberSelection NOBODY = new MemberSelection(false, Set.of());

    /**
     * Understands {@code value eq}, {@code $ref eq}, {@code type eq}, {@code pr}, and their combinations.
     *
     * @throws ScimException 400 {@code invalidPath} for any other filter
     */
    static MemberSelection of(Filter filter) {
        if (filter instanceof Filter.Comparison comparison && comparison.operator() == Operator.EQ) {
            return equal(comparison);
        }
        if (filter instanceof Filter.Present present) {
            var name = present.path().toString();
            if (name.equals("value") || name.equals("type")) {
                return EVERYONE;
            }
        }
        if (filter instanceof Filter.Or or) {
            return or.terms().stream().map(MemberSelection::of).reduce(NOBODY, MemberSelection::or);
        }
        if (filter instanceof Filter.And and) {
            return and.terms().stream().map(MemberSelection::of).reduce(EVERYONE, MemberSelection::and);
        }
        throw unsupported();
    }

    private static MemberSelection equal(Filter.Comparison comparison) {
        var text = comparison.value().textValue();
        return switch (comparison.path().toString()) {
            case "value" -> new MemberSelection(false, Set.of(text));
            case "$ref" -> new MemberSelection(false, Set.of(text.substring(text.lastIndexOf('/') + 1)));
            case "type" -> Names.same(text, "User") ? EVERYONE : NOBODY;
            default -> throw unsupported();
        };
    }

    private MemberSelection or(MemberSelection other) {
        if (all || other.all) {
            return EVERYONE;
        }
        var union = new LinkedHashSet<>(ids);
        union.addAll(other.ids);
        return new MemberSelection(false, union);
    }

    private MemberSelection and(MemberSelection other) {
        if (all) {
            return other;
        }
        if (other.all) {
            return this;
        }
        var both = new LinkedHashSet<>(ids);
        both.retainAll(other.ids);
        return new MemberSelection(false, both);
    }

    /** The refusal of a filter that would need the members to be read. */
    static ScimException unsupported() {
        return ScimException.invalid(
                ScimType.INVALID_PATH, "Members can only be chosen by id, as in members[value eq \"id\"].");
    }
}

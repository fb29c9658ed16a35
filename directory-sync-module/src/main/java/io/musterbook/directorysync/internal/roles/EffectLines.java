package io.musterbook.directorysync.internal.roles;

import io.musterbook.directorysync.DirectoryRoles.Effects;
import io.musterbook.directorysync.DirectoryRoles.Effects.Kind;
import io.musterbook.directorysync.DirectoryRoles.Effects.Line;
import io.musterbook.workspace.DirectoryMembers.RoleOutcome;
import io.musterbook.workspace.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Puts outcomes into a few lines to read. */
final class EffectLines {
    private static final int NAMES = 3;

    private EffectLines() {}

    /** @param admins how many may become admin; the ones beyond wait */
    static Effects of(List<RoleOutcome> outcomes, int admins) {
        var lines =
                new TreeMap<Key, List<String>>(Comparator.comparing(Key::kind).thenComparing(Key::role));
        long same = 0;
        int promoted = 0;
        for (var outcome : outcomes) {
            var name = outcome.member().displayName();
            switch (outcome.verdict()) {
                case SAME -> same++;
                case OWNER_KEPT -> add(lines, Kind.OWNER, Role.OWNER, name);
                case HAND_KEPT -> add(lines, Kind.KEEPS, outcome.member().role(), name);
                case WITHHELD -> add(lines, Kind.WAITS, outcome.wanted(), name);
                case CHANGED -> {
                    boolean waits = outcome.wanted() == Role.ADMIN && promoted >= admins;
                    add(lines, waits ? Kind.WAITS : Kind.BECOMES, outcome.wanted(), name);
                    promoted += outcome.wanted() == Role.ADMIN ? 1 : 0;
                }
            }
        }
        return new Effects(lines.entrySet().stream().map(EffectLines::line).toList(), same);
    }

    private static void add(Map<Key, List<String>> lines, Kind kind, Role role, String name) {
        lines.computeIfAbsent(new Key(kind, role), unused -> new ArrayList<>()).add(name);
    }

    private static Line line(Map.Entry<Key, List<String>> entry) {
        var names = entry.getValue();
        return new Line(
                entry.getKey().kind(),
                entry.getKey().role(),
                names.size(),
                names.stream().limit(NAMES).toList());
    }

    private record Key(Kind kind, Role role) {}
}

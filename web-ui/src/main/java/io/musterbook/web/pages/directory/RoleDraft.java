package io.musterbook.web.pages.directory;

import io.musterbook.directorysync.DirectoryRoles.Group;
import io.musterbook.directorysync.DirectoryRoles.Mapping;
import io.musterbook.directorysync.DirectoryRoles.NewMapping;
import io.musterbook.directorysync.DirectoryRoles.NewRule;
import io.musterbook.workspace.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The rules as a form puts them together: {@code group} once for each rule in order, {@code role-<group>} its role,
 * {@code default} the default role, and one of the buttons {@code up, down, drop, add}. A form that says nothing leaves
 * what is saved.
 */
public final class RoleDraft {
    private final List<Line> lines;
    private final List<Group> unmapped;
    private final Role defaultRole;

    private RoleDraft(List<Line> lines, List<Group> unmapped, Role defaultRole) {
        this.lines = List.copyOf(lines);
        this.unmapped = List.copyOf(unmapped);
        this.defaultRole = defaultRole;
    }

    static RoleDraft of(Mapping saved, HttpServletRequest form) {
        var known = new LinkedHashMap<String, Line>();
        for (var rule : saved.rules()) {
            if (rule.orphanedAt() == null) {
                known.put(rule.group().toString(), new Line(rule.group(), rule.name(), rule.people(), rule.role()));
            }
        }
        var lines = new ArrayList<>(known.values());
        for (var group : saved.unmapped()) {
            known.put(group.id().toString(), new Line(group.id(), group.name(), group.people(), Role.MEMBER));
        }
        var drafted = form.getParameter("drafted") != null;
        if (drafted) {
            lines.clear();
            for (var id : Optional.ofNullable(form.getParameterValues("group")).orElse(new String[0])) {
                Optional.ofNullable(known.get(id))
                        .filter(line -> !lines.contains(line))
                        .ifPresent(line ->
                                lines.add(line.with(role(form, "role-" + id).orElse(line.role()))));
            }
            change(lines, known, form);
        }
        var used = lines.stream().map(Line::group).toList();
        var unmapped = known.values().stream()
                .filter(line -> !used.contains(line.group()))
                .map(line -> new Group(line.group(), line.name(), line.people()))
                .toList();
        return new RoleDraft(lines, unmapped, role(form, "default").orElse(saved.defaultRole()));
    }

    private static void change(List<Line> lines, Map<String, Line> known, HttpServletRequest form) {
        move(lines, form.getParameter("up"), -1);
        move(lines, form.getParameter("down"), 1);
        var drop = String.valueOf(form.getParameter("drop"));
        lines.removeIf(line -> line.group().toString().equals(drop));
        var add = known.get(String.valueOf(form.getParameter("add")));
        if (add != null && lines.stream().noneMatch(line -> line.group().equals(add.group()))) {
            lines.add(add);
        }
    }

    private static void move(List<Line> lines, @Nullable String group, int by) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).group().toString().equals(group)) {
                int to = i + by;
                if (to >= 0 && to < lines.size()) {
                    Collections.swap(lines, i, to);
                }
                return;
            }
        }
    }

    private static Optional<Role> role(HttpServletRequest form, String name) {
        return List.of(Role.ADMIN, Role.MEMBER, Role.VIEWER).stream()
                .filter(role -> role.name().equals(form.getParameter(name)))
                .findFirst();
    }

    List<Line> lines() {
        return lines;
    }

    List<Group> unmapped() {
        return unmapped;
    }

    NewMapping mapping() {
        return new NewMapping(
                lines.stream()
                        .map(line -> new NewRule(line.group(), line.role()))
                        .toList(),
                defaultRole);
    }

    /** A group and the role that it is to give. */
    public record Line(UUID group, String name, long people, Role role) {
        Line with(Role chosen) {
            return new Line(group, name, people, chosen);
        }
    }
}

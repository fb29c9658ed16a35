package io.musterbook.web.pages.directory;

import io.musterbook.directorysync.DirectoryRoles;
import io.musterbook.directorysync.DirectoryRoles.Effects;
import io.musterbook.directorysync.DirectoryRoles.Group;
import io.musterbook.directorysync.DirectoryRoles.Mapping;
import io.musterbook.directorysync.DirectoryRoles.NewMapping;
import io.musterbook.directorysync.DirectoryRoles.NewRule;
import io.musterbook.directorysync.DirectoryRoles.Rule;
import io.musterbook.directorysync.DirectoryRoles.WaitingAdmin;
import io.musterbook.directorysync.NotConnected;
import io.musterbook.directorysync.OwnersOnly;
import io.musterbook.web.pages.Browser;
import io.musterbook.web.pages.Lazy;
import io.musterbook.web.pages.Visitor;
import io.musterbook.web.pages.workspace.CurrentWorkspace;
import io.musterbook.workspace.InvalidValue;
import io.musterbook.workspace.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Groups and roles. What is being put together travels with the form: nothing is saved before <b>Save and apply</b>, and
 * the page says what that would do.
 */
@Named
@RequestScoped
public class GroupsPage {
    private static final List<Role> ROLES = List.of(Role.ADMIN, Role.MEMBER, Role.VIEWER);

    private final CurrentWorkspace current;
    private final DirectoryRoles roles;
    private final Visitor visitor;
    private final Lazy<Mapping> saved;
    private final Lazy<RoleDraft> draft;
    private final Lazy<Effects> effects;
    private final Lazy<List<WaitingAdmin>> waiting;

    @Inject
    GroupsPage(CurrentWorkspace current, DirectoryRoles roles, Visitor visitor) {
        this.current = current;
        this.roles = roles;
        this.visitor = visitor;
        saved = new Lazy<>(() -> roles.of(current.getWorkspace().id()));
        draft = new Lazy<>(() -> RoleDraft.of(getSaved(), Browser.request()));
        effects = new Lazy<>(
                () -> roles.preview(current.getWorkspace().id(), draft.get().mapping(), visitor.actor()));
        waiting = new Lazy<>(() -> roles.waiting(current.getWorkspace().id()));
    }

    /** Does what the button says that was pressed; moving and choosing only changes the draft. */
    public void act() {
        if (!current.isAdministers()) {
            Browser.refuse(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        try {
            if (Browser.parameter("save") != null) {
                roles.save(current.getWorkspace().id(), draft.get().mapping(), visitor.actor());
                Browser.goTo(path() + "?done=roles-saved");
            } else if (Browser.parameter("bind") != null) {
                bind(String.valueOf(Browser.parameter("bind")));
            } else if (Browser.parameter("grant") != null) {
                decide(String.valueOf(Browser.parameter("grant")), true);
            } else if (Browser.parameter("refuse") != null) {
                decide(String.valueOf(Browser.parameter("refuse")), false);
            }
        } catch (OwnersOnly notForYou) {
            Browser.refuse(HttpServletResponse.SC_FORBIDDEN);
        } catch (InvalidValue | NotConnected | IllegalArgumentException changedMeanwhile) {
            Browser.goTo(path() + "?done=roles-changed");
        }
    }

    private void bind(String pair) {
        var ids = pair.split(":", 2);
        roles.bindAgain(
                current.getWorkspace().id(),
                UUID.fromString(ids[0]),
                UUID.fromString(ids.length == 2 ? ids[1] : ""),
                visitor.actor());
        Browser.goTo(path() + "?done=roles-saved");
    }

    private void decide(String whom, boolean granted) {
        var users = "all".equals(whom)
                ? getWaiting().stream().map(WaitingAdmin::user).toList()
                : List.of(UUID.fromString(whom));
        roles.decide(current.getWorkspace().id(), users, granted, visitor.actor());
        Browser.goTo(path() + "?done=" + (granted ? "admins-granted" : "admins-refused"));
    }

    private String path() {
        return current.getPath() + "settings/directory/groups";
    }

    /** The rules as they are put together now. */
    public List<RoleDraft.Line> getLines() {
        return draft.get().lines();
    }

    /** Whether the draft is not what is saved. */
    public boolean isChanged() {
        return !draft.get().mapping().equals(new NewMapping(living(), getSaved().defaultRole()));
    }

    /** What saving would do. */
    public Effects getEffects() {
        return effects.get();
    }

    /** Rules whose group was deleted. */
    public List<Rule> getOrphans() {
        return getSaved().rules().stream()
                .filter(rule -> rule.orphanedAt() != null)
                .toList();
    }

    /** Groups that are not in the draft. */
    public List<Group> getUnmapped() {
        return draft.get().unmapped();
    }

    /** Who waits for an owner's yes. */
    public List<WaitingAdmin> getWaiting() {
        return waiting.get();
    }

    /** The role of whoever is in none of the groups. */
    public Role getDefaultRole() {
        return Optional.ofNullable(draft.get().mapping().defaultRole())
                .orElse(getSaved().defaultRole());
    }

    /** The roles that a group can give. */
    public List<Role> getRoles() {
        return ROLES;
    }

    /** What is saved. */
    public Mapping getSaved() {
        return saved.get();
    }

    private List<NewRule> living() {
        return getSaved().rules().stream()
                .filter(rule -> rule.orphanedAt() == null)
                .map(rule -> new NewRule(rule.group(), rule.role()))
                .toList();
    }
}

package io.musterbook.web.pages.workspace;

import io.musterbook.workspace.Denial;
import io.musterbook.workspace.MemberSource;
import io.musterbook.workspace.MemberState;
import io.musterbook.workspace.Plan;
import io.musterbook.workspace.Role;
import io.musterbook.workspace.RoleSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The words that people read for our terms. */
@Named
@ApplicationScoped
public class Labels {
    /** A plan's name. */
    public String plan(Plan plan) {
        return switch (plan) {
            case FREE -> "Free";
            case PRO -> "Pro";
            case ENTERPRISE -> "Enterprise";
        };
    }

    /** A role's name. */
    public String role(Role role) {
        return switch (role) {
            case OWNER -> "Owner";
            case ADMIN -> "Admin";
            case MEMBER -> "Member";
            case VIEWER -> "Viewer";
        };
    }

    /** What a role may do, to go after a colon. */
    public String roleMeans(Role role) {
        return switch (role) {
            case OWNER -> "everything, the plan and other owners included";
            case ADMIN -> "manage people and settings";
            case MEMBER -> "see and work on everything, change no settings";
            case VIEWER -> "see everything, change nothing";
        };
    }

    /** A state's name. */
    public String state(MemberState state) {
        return switch (state) {
            case INVITED -> "Invited";
            case ACTIVE -> "Active";
            case SUSPENDED -> "Suspended";
        };
    }

    /** How a member came to be. */
    public String source(MemberSource source) {
        return switch (source) {
            case DIRECTORY -> "Directory";
            case INVITATION -> "Invitation";
            case MANUAL -> "By hand";
        };
    }

    /** Who decided a role. */
    public String roleSource(RoleSource source) {
        return switch (source) {
            case DEFAULT -> "The default role of new people";
            case INVITATION -> "The invitation with which the person came";
            case GROUP -> "A group of the directory";
            case MANUAL -> "An owner or admin, by hand";
        };
    }

    /** Why something cannot be done, and what can. */
    public String denial(Denial denial, String directory) {
        return switch (denial) {
            case NEEDS_ADMIN -> "Only owners and admins can do this. Ask one of them.";
            case NEEDS_OWNER -> "Only an owner can do this to an owner, or make one. Ask an owner.";
            case LAST_OWNER -> "This is the last owner who can get in. Make somebody else an owner first.";
            case YOURSELF ->
                "You cannot do this to yourself. Ask another owner or admin; to go for good, leave on your profile.";
            case MANAGED_BY_DIRECTORY ->
                "Managed by " + directory + ": change it there. To take access away for good, unassign the person in "
                        + directory + ".";
            case NOT_FROM_DIRECTORY -> "The directory does not decide about this role.";
            case WRONG_STATE -> "Somebody was faster: the person is in another state by now.";
        };
    }

    /** The states to filter by. */
    public List<Option> getStates() {
        return Arrays.stream(MemberState.values())
                .map(state -> Option.of(state, state(state)))
                .toList();
    }

    /** The roles to filter by. */
    public List<Option> getRoles() {
        return Arrays.stream(Role.values())
                .map(role -> Option.of(role, role(role)))
                .toList();
    }

    /** The sources to filter by. */
    public List<Option> getSources() {
        return Arrays.stream(MemberSource.values())
                .map(source -> Option.of(source, source(source)))
                .toList();
    }

    /** One or two letters that stand for a name. */
    public String initials(String name) {
        var words = name.strip().split("[\\s@._-]+", -1);
        return Arrays.stream(words)
                .filter(word -> !word.isEmpty())
                .limit(2)
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining())
                .toUpperCase(Locale.ROOT);
    }

    /**
     * Something to choose in a filter.
     *
     * @param word what the address says
     * @param name what people read
     */
    public record Option(String word, String name) {
        static Option of(Enum<?> constant, String name) {
            return new Option(constant.name().toLowerCase(Locale.ROOT), name);
        }
    }
}

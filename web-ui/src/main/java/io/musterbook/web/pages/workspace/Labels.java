package io.musterbook.web.pages.workspace;

import io.musterbook.workspace.MemberSource;
import io.musterbook.workspace.MemberState;
import io.musterbook.workspace.Plan;
import io.musterbook.workspace.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Arrays;
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
}

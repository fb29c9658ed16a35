package io.musterbook.directorysync;

import io.musterbook.workspace.Actor;
import io.musterbook.workspace.MemberId;
import io.musterbook.workspace.Role;
import io.musterbook.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which directory group gives which role. A person has the role of the first rule whose group they are in, else the
 * default; a role given by hand stays until an admin lets the directory decide, and owners stay owners. Each call is one
 * transaction and joins the caller's if there is one.
 *
 * <p>Every method throws {@link NotConnected} if the workspace has no connection, unless it says otherwise.
 */
public interface DirectoryRoles {
    /** The longest list of rules. */
    int MAX_RULES = 200;

    /** How many people may become admin by a group within {@link #ADMIN_WINDOW_MINUTES} before the next ones wait. */
    int ADMINS_AT_ONCE = 5;

    /** See {@link #ADMINS_AT_ONCE}. */
    int ADMIN_WINDOW_MINUTES = 10;

    /** The rules in order, the default, and the groups that could get a rule. */
    Mapping of(WorkspaceId workspace);

    /**
     * What {@link #save} would do now; changes nothing.
     *
     * @throws io.musterbook.workspace.InvalidValue if a group is unknown or named twice, a role is OWNER, or the list is
     *     too long
     */
    Effects preview(WorkspaceId workspace, NewMapping wanted, Actor actor);

    /**
     * Replaces the rules and the default, and gives everybody the role that follows. A save by an owner or the operator
     * is also the yes for admin roles that wait; of another admin's save the sixth and later still wait.
     *
     * @throws io.musterbook.workspace.InvalidValue as {@link #preview}
     */
    Effects save(WorkspaceId workspace, NewMapping wanted, Actor actor);

    /**
     * Gives the rule of a deleted group to another group, usually a new one of the same name.
     *
     * @throws io.musterbook.workspace.InvalidValue if there is no such orphan or group, or the group has a rule
     */
    void bindAgain(WorkspaceId workspace, UUID orphan, UUID group, Actor actor);

    /** Who waits for an owner's yes to an admin role, in the order in which they came. Empty without a connection. */
    List<WaitingAdmin> waiting(WorkspaceId workspace);

    /**
     * Says yes or no to admin roles that wait. Whoever does not wait (any more) is passed over.
     *
     * @param actor an owner or the operator
     * @throws OwnersOnly if it is anybody else
     */
    void decide(WorkspaceId workspace, Collection<UUID> users, boolean granted, Actor actor);

    /** What the directory says about a member's role; nothing if no active directory user is linked to the member. */
    Optional<Explanation> explain(WorkspaceId workspace, MemberId member);

    /**
     * A rule.
     *
     * @param people how many active people are in the group
     * @param orphanedAt when the group was deleted; null while it exists
     * @param again an existing group without a rule that has the orphan's name; null if there is none
     */
    record Rule(
            UUID group,
            String name,
            Role role,
            long people,
            @Nullable Instant orphanedAt,
            @Nullable UUID again) {}

    /** A pushed group and how many active people are in it. */
    record Group(UUID id, String name, long people) {}

    /** The saved rules, and the groups that have none. */
    record Mapping(List<Rule> rules, Role defaultRole, List<Group> unmapped) {
        public Mapping {
            rules = List.copyOf(rules);
            unmapped = List.copyOf(unmapped);
        }
    }

    /** A group and the role that it is to give. */
    record NewRule(UUID group, Role role) {}

    /**
     * The rules wanted, in order.
     *
     * @param defaultRole null leaves it as it is
     */
    record NewMapping(List<NewRule> rules, @Nullable Role defaultRole) {
        public NewMapping {
            rules = List.copyOf(rules);
        }
    }

    /**
     * What rules do to people.
     *
     * @param lines in the order in which they should be read, without empty ones
     * @param untouched how many keep what they have because it is the same
     */
    record Effects(List<Line> lines, long untouched) {
        public Effects {
            lines = List.copyOf(lines);
        }

        /** What happens to some people. {@code names} has a few of them. */
        public record Line(Kind kind, Role role, long people, List<String> names) {
            public Line {
                names = List.copyOf(names);
            }
        }

        /** What happens. */
        public enum Kind {
            /** They get the role. */
            BECOMES,
            /** They would become admin and wait for an owner's yes. */
            WAITS,
            /** They keep the role, which was given by hand. */
            KEEPS,
            /** They are owners and stay so. */
            OWNER
        }
    }

    /** A person who would be admin if an owner said yes. */
    record WaitingAdmin(UUID user, @Nullable MemberId member, String userName, String group, Instant since) {}

    /**
     * Why a person has the role that the directory gives.
     *
     * @param group the group whose rule gives it; null if it is the default
     * @param unconfirmed groups with the admin role in which the person was before a deactivation of more than an hour,
     *     and which the directory has not named the person in since
     * @param waits whether an admin role waits for an owner's yes
     */
    record Explanation(
            UUID user,
            String userName,
            @Nullable String externalId,
            Role role,
            @Nullable String group,
            List<String> groups,
            List<String> unconfirmed,
            boolean waits) {
        public Explanation {
            groups = List.copyOf(groups);
            unconfirmed = List.copyOf(unconfirmed);
        }
    }
}

package io.musterbook.system;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the model knows of one person: as a member, as a directory user, and what is remembered when both are gone. */
final class ModelPerson {
    /** Where a directory user leads to. */
    enum Link {
        NONE,
        MEMBER,
        /** To a member who is gone. */
        GONE
    }

    /** What a place was like before somebody came back to it under another id. */
    record Former(boolean joined, String role, String roleSource) {}

    private static final Set<String> CHOSEN = Set.of("MANUAL", "INVITATION");

    final String address;

    boolean member;
    String state = "";
    String role = "";
    String roleSource = "";
    String source = "";
    String suspendedBy = "";
    boolean joined;
    /** Whether the person's session was shut out here once. */
    boolean barred;

    boolean named;
    String userId = "";
    boolean active;
    String externalId = "";
    Link link = Link.NONE;
    String question = "";
    /** Whether a deleted directory user was this member. */
    boolean buried;

    @Nullable Former former;

    final Set<String> groups = new HashSet<>();
    String departure = "";

    ModelPerson(String address) {
        this.address = address;
    }

    boolean isOwner() {
        return member && role.equals("OWNER");
    }

    boolean isSuspended() {
        return member && state.equals("SUSPENDED");
    }

    boolean isSuspendedByHand() {
        return isSuspended() && suspendedBy.equals("BY_HAND");
    }

    boolean isRoleChosen() {
        return CHOSEN.contains(roleSource);
    }

    boolean holdsSeat() {
        return member && !isSuspended();
    }

    /** Whether the directory names the person, who is this member. */
    boolean isDirectorys() {
        return named && active && member && link == Link.MEMBER;
    }

    /** Whether the person's browser gets in. */
    boolean getsIn() {
        return member && joined && state.equals("ACTIVE") && !barred;
    }

    void becomes(String newState) {
        state = newState;
        suspendedBy = "";
    }

    void suspended(String by) {
        state = "SUSPENDED";
        suspendedBy = by;
        barred |= joined;
    }

    void gone(String way) {
        barred |= joined;
        member = false;
        joined = false;
        buried = false;
        departure = way;
        if (named && link == Link.MEMBER) {
            link = Link.GONE;
            question = way;
        }
    }

    @Override
    public String toString() {
        return address + "["
                + (member ? state + " " + suspendedBy + " " + role + "/" + roleSource + " " + source : "no member")
                + (joined ? " joined" : "") + (named ? ", named " + (active ? "active" : "inactive") : "") + ", " + link
                + " " + question + " " + groups + (departure.isEmpty() ? "" : ", " + departure) + "]";
    }
}

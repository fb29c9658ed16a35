package io.musterbook.system;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A workspace as the rules say it should be: seats, groups, roles, and what the audit trail must have counted. */
final class Model {
    /** A group of the directory and the role it gives. */
    record Rule(String group, String role) {}

    private static final List<String> RANKS = List.of("VIEWER", "MEMBER", "ADMIN", "OWNER");
    private static final String DEFAULT_ROLE = "MEMBER";

    final List<ModelPerson> people;
    final long seats;
    /** Ids of groups by name. */
    final Map<String, String> groups = new LinkedHashMap<>();

    final Map<String, Integer> facts = new TreeMap<>();
    /** Directory users who became admin by a group, other than by a save of the operator. */
    private final Set<String> granted = new HashSet<>();

    private List<Rule> rules = List.of();
    private boolean mapsRoles;
    private String state = "LIVE";

    Model(List<ModelPerson> people, long seats) {
        this.people = List.copyOf(people);
        this.seats = seats;
    }

    long seatsUsed() {
        return people.stream().filter(ModelPerson::holdsSeat).count();
    }

    boolean isFull() {
        return seatsUsed() >= seats;
    }

    /** Whether what the directory gives takes effect. */
    boolean isLive() {
        return state.equals("LIVE");
    }

    /** Whether what the directory gives is taken at all. */
    boolean isOn() {
        return !state.equals("DISABLED");
    }

    boolean isPreview() {
        return state.equals("PREVIEW");
    }

    void count(String fact) {
        facts.merge(fact, 1, Integer::sum);
    }

    /** Whether a few more admins by groups would be too many within minutes, so that an owner is asked. */
    boolean isNearBrake() {
        return granted.size() > 1;
    }

    boolean givesAdmin() {
        return rules.stream().anyMatch(rule -> rule.role().equals("ADMIN"));
    }

    /** Switches the connection. */
    void become(String wanted) {
        boolean goesLive = wanted.equals("LIVE") && !isLive();
        state = wanted;
        if (goesLive && mapsRoles) {
            people.forEach(person -> recount(person, true));
        }
    }

    /** The operator saves which group gives which role. */
    void mapRoles(List<Rule> wanted) {
        rules = new ArrayList<>(wanted);
        mapsRoles = !wanted.isEmpty();
        var before = Set.copyOf(granted);
        people.forEach(person -> recount(person, isLive()));
        granted.retainAll(before); // a save of the operator is a yes to any number
    }

    List<ModelPerson> in(String group) {
        return people.stream().filter(person -> person.groups.contains(group)).toList();
    }

    void deleteGroup(String group) {
        var leaving = in(group);
        leaving.forEach(person -> person.groups.remove(group));
        groups.remove(group);
        rules = rules.stream().filter(rule -> !rule.group().equals(group)).toList();
        follow(leaving, isLive());
    }

    /** The groups of these people changed, or they came back. */
    void follow(Collection<ModelPerson> who, boolean gives) {
        if (mapsRoles) {
            who.forEach(person -> recount(person, gives));
        }
    }

    /** The role follows from the groups, whether or not any group gives one. */
    void recount(ModelPerson person, boolean gives) {
        if (!person.isDirectorys() || person.isOwner()) {
            return;
        }
        var rule = rules.stream()
                .filter(known -> person.groups.contains(known.group()))
                .findFirst();
        var role = rule.map(Rule::role).orElse(DEFAULT_ROLE);
        var source = rule.isPresent() ? "GROUP" : "DEFAULT";
        if (person.isRoleChosen()) {
            return;
        }
        boolean raised = RANKS.indexOf(role) > RANKS.indexOf(person.role);
        if (role.equals("ADMIN") && raised && gives) {
            granted.add(person.userId);
        }
        if (role.equals(person.role) || gives || !raised) {
            person.role = role;
            person.roleSource = source;
        }
    }

    /** Somebody new gets a place. */
    void provision(ModelPerson person, String role, String roleSource, String source) {
        person.member = true;
        person.becomes("INVITED");
        person.role = role;
        person.roleSource = roleSource;
        person.source = source;
        person.joined = false;
        count("member.provisioned");
    }

    /** Access is given back; no session is. */
    void reactivate(ModelPerson person) {
        person.becomes(person.joined ? "ACTIVE" : "INVITED");
        count("member.reactivated");
    }

    void suspend(ModelPerson person, String by) {
        person.suspended(by);
        count("member.suspended");
    }

    void remove(ModelPerson person, String way) {
        person.gone(way);
        count("member.removed");
    }
}

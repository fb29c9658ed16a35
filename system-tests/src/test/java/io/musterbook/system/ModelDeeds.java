package io.musterbook.system;

import io.musterbook.system.ModelPerson.Link;
import java.util.List;

/** What people and the operator do by hand should do: each method answers whether it is done, and changes the model. */
final class ModelDeeds {
    private final Model model;
    private final ModelDirectory directory;

    ModelDeeds(Model model, ModelDirectory directory) {
        this.model = model;
        this.directory = directory;
    }

    boolean invite(ModelPerson person, String role) {
        if (person.member || model.isFull()) {
            return false;
        }
        person.departure = "";
        model.provision(person, role, "INVITATION", "INVITATION");
        if (person.named && person.active) {
            person.link = Link.MEMBER;
            person.question = "";
            person.source = "DIRECTORY";
        }
        return true;
    }

    boolean changeRole(ModelPerson person, String role) {
        if (!person.member || person.isOwner()) {
            return false;
        }
        if (!person.role.equals(role)) {
            person.role = role;
            person.roleSource = "MANUAL";
        }
        return true;
    }

    boolean releaseRole(ModelPerson person) {
        boolean may = person.member && !person.isOwner() && person.source.equals("DIRECTORY") && person.isRoleChosen();
        if (may) {
            person.roleSource = "DEFAULT";
            model.recount(person, model.isLive());
        }
        return may;
    }

    boolean suspend(ModelPerson person) {
        if (!person.member || person.isOwner() || person.isSuspendedByHand()) {
            return false;
        }
        if (person.isSuspended()) {
            person.suspended("BY_HAND"); // outranks the directory's; no access was taken
        } else {
            model.suspend(person, "BY_HAND");
        }
        return true;
    }

    boolean lift(ModelPerson person) {
        boolean locked = !person.isSuspendedByHand() && person.source.equals("DIRECTORY");
        if (!person.isSuspended() || locked || model.isFull()) {
            return false;
        }
        model.reactivate(person);
        if (person.isDirectorys()) {
            settle(person);
        } else if (person.buried || (person.named && person.link == Link.MEMBER)) {
            model.suspend(person, "BY_DIRECTORY");
        }
        return true;
    }

    boolean remove(ModelPerson person) {
        boolean may = person.member && !person.isOwner() && !person.source.equals("DIRECTORY");
        if (may) {
            model.remove(person, "REMOVED");
        }
        return may;
    }

    /** The person opens the link that was mailed. */
    void join(ModelPerson person) {
        person.becomes("ACTIVE");
        person.joined = true;
        model.count("member.joined");
    }

    void decline(ModelPerson person) {
        model.remove(person, "DECLINED");
    }

    void leave(ModelPerson person) {
        model.remove(person, "LEFT");
    }

    boolean recover(ModelPerson owner) {
        boolean may = owner.isSuspended() && !model.isFull();
        if (may) {
            model.reactivate(owner);
        }
        return may;
    }

    /** An admin answers the question about a directory user. */
    boolean answer(ModelPerson person, boolean letIn) {
        if (person.question.isEmpty() || !person.active) {
            return true;
        }
        if (!(letIn ? letIn(person) : keepApart(person))) {
            return false;
        }
        model.follow(List.of(person), true);
        return true;
    }

    private boolean letIn(ModelPerson person) {
        return switch (person.question) {
            case "SAME_PERSON" ->
                person.former == null ? directory.bringBackAsked(person) : rejoin(person, person.former);
            case "PREVIEW" -> directory.bringBackAsked(person);
            case "SUSPENDED_BY_HAND" -> liftFor(person);
            default -> welcome(person);
        };
    }

    private boolean keepApart(ModelPerson person) {
        boolean asked = person.question.equals("SAME_PERSON") && person.former == null && person.link == Link.MEMBER;
        if (asked && person.isSuspendedByHand()) {
            person.question = "SUSPENDED_BY_HAND";
            return true;
        }
        boolean ownerActive = model.people.stream().anyMatch(other -> other.isOwner() && other.state.equals("ACTIVE"));
        if (asked && person.isSuspended() && ownerActive && !directory.startAnew(person)) {
            return false;
        }
        person.question = person.question.equals("PREVIEW") && person.link == Link.NONE ? "SET_ASIDE" : "";
        person.former = null;
        return true;
    }

    private boolean rejoin(ModelPerson person, ModelPerson.Former former) {
        boolean somebodyElse = person.joined && !former.joined();
        if (!somebodyElse && !person.isSuspended()) {
            boolean comesIn = person.state.equals("INVITED") && former.joined();
            person.joined = former.joined();
            person.role = former.role();
            person.roleSource = former.roleSource();
            if (comesIn) {
                person.becomes("ACTIVE");
                model.count("member.joined");
            }
        }
        person.former = null;
        person.question = "";
        return true;
    }

    private boolean liftFor(ModelPerson person) {
        if (person.isSuspended()) {
            if (model.isFull()) {
                return false;
            }
            model.reactivate(person);
        }
        person.source = "DIRECTORY";
        person.question = "";
        return true;
    }

    private boolean welcome(ModelPerson person) {
        var departure = person.departure;
        person.departure = "";
        boolean met = directory.meet(person);
        if (!met) {
            person.departure = departure;
        }
        return met;
    }

    private static void settle(ModelPerson person) {
        person.source = "DIRECTORY";
        if (person.question.equals("SUSPENDED_BY_HAND")) {
            person.question = "";
        }
    }
}

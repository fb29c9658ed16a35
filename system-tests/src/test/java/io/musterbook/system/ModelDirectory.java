package io.musterbook.system;

import io.musterbook.system.ModelPerson.Former;
import io.musterbook.system.ModelPerson.Link;
import java.util.List;

/** What a directory's requests should do: each method answers with the status and changes the model accordingly. */
final class ModelDirectory {
    private final Model model;

    ModelDirectory(Model model) {
        this.model = model;
    }

    int create(ModelPerson person, String externalId) {
        if (!model.isOn()) {
            return 403;
        }
        if (person.named) {
            return 409;
        }
        person.groups.clear();
        if (model.isPreview()) {
            person.link = Link.NONE;
            person.question = "PREVIEW";
        } else if (!meet(person)) {
            return 403;
        }
        person.named = true;
        person.active = true;
        person.externalId = externalId;
        recountAgain(person);
        model.count("directory-user.provisioned");
        return 201;
    }

    int deactivate(ModelPerson person) {
        if (person.active) {
            person.active = false;
            takeAway(person);
            model.count("directory-user.deactivated");
        }
        return 200;
    }

    int activate(ModelPerson person, String externalId) {
        if (!model.isOn()) {
            return 403;
        }
        if (person.active) {
            return 200;
        }
        boolean same = person.externalId.equals(externalId);
        person.active = true;
        if (model.isPreview()) {
            person.question = (same || person.link == Link.NONE) ? "PREVIEW" : "SAME_PERSON";
        } else if (!bringBack(person, same)) {
            person.active = false;
            return 403;
        }
        person.externalId = externalId;
        model.follow(List.of(person), model.isLive());
        model.count("directory-user.reactivated");
        return 200;
    }

    int delete(ModelPerson person) {
        takeAway(person);
        person.named = false;
        person.active = false;
        if (person.link == Link.MEMBER && person.member) {
            person.buried = true;
        }
        person.link = Link.NONE;
        person.question = "";
        person.former = null;
        person.groups.clear();
        model.count("directory-user.deleted");
        return 204;
    }

    /** Who is it? Answers whether there was a seat, if one was needed. */
    boolean meet(ModelPerson person) {
        if (person.member) {
            return adopt(person);
        }
        if (!person.departure.isEmpty()) {
            person.link = Link.NONE;
            person.question = person.departure;
            return true;
        }
        if (model.isFull()) {
            return false;
        }
        model.provision(person, "MEMBER", "DEFAULT", "DIRECTORY");
        link(person);
        return true;
    }

    /** What waited in the plan follows now, or an admin says that it is the same person. */
    boolean bringBackAsked(ModelPerson person) {
        return bringBack(person, true);
    }

    /** Somebody else gets a suspended place. Answers whether there was a seat. */
    boolean startAnew(ModelPerson person) {
        if (model.isFull()) {
            return false;
        }
        person.former = new Former(person.joined, person.role, person.roleSource);
        person.joined = false;
        model.reactivate(person);
        person.role = "MEMBER";
        person.roleSource = "DEFAULT";
        return true;
    }

    private boolean bringBackSame(ModelPerson person) {
        if (person.isSuspended()) {
            if (model.isFull()) {
                return false;
            }
            model.reactivate(person);
        }
        link(person);
        recountAgain(person);
        return true;
    }

    private boolean bringBack(ModelPerson person, boolean same) {
        if (person.link == Link.NONE) {
            boolean met = meet(person);
            recountAgain(person);
            return met;
        }
        if (person.link == Link.GONE) {
            return bringBackGone(person);
        }
        if (person.isSuspendedByHand()) {
            person.question = "SUSPENDED_BY_HAND";
            return true;
        }
        return (same || !person.isSuspended()) ? bringBackSame(person) : bringBackSomebody(person);
    }

    private boolean bringBackGone(ModelPerson person) {
        if (person.member) {
            boolean adopted = adopt(person);
            recountAgain(person);
            return adopted;
        }
        person.link = Link.NONE;
        person.question = person.departure.isEmpty() ? "REMOVED" : person.departure;
        return true;
    }

    private boolean bringBackSomebody(ModelPerson person) {
        if (!person.isOwner() && !startAnew(person)) {
            return false;
        }
        person.question = "SAME_PERSON";
        return true;
    }

    private boolean adopt(ModelPerson person) {
        if (person.isSuspendedByHand()) {
            person.link = Link.MEMBER;
            person.question = "SUSPENDED_BY_HAND";
            return true;
        }
        if (person.isSuspended()) {
            if (model.isFull()) {
                return false;
            }
            model.reactivate(person);
        }
        person.source = "DIRECTORY";
        link(person);
        return true;
    }

    /** A role that a group gave once does not stay by itself. */
    private void recountAgain(ModelPerson person) {
        if (person.question.isEmpty() && person.roleSource.equals("GROUP")) {
            model.recount(person, true);
        }
    }

    private void takeAway(ModelPerson person) {
        if (person.link == Link.MEMBER && person.holdsSeat()) {
            model.suspend(person, "BY_DIRECTORY");
        }
    }

    private static void link(ModelPerson person) {
        person.link = Link.MEMBER;
        person.question = "";
    }
}

package io.musterbook.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.musterbook.system.Model.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Plays at random in a workspace, in the model and for real, and holds each answer to what the model says. */
final class ModelPlay {
    private static final List<String> ROLES = List.of("VIEWER", "MEMBER", "ADMIN");
    /** Live as often as not. */
    private static final List<String> STATES = List.of("LIVE", "PREVIEW", "DISABLED", "LIVE");

    private static final List<String> GROUPS = List.of("Crew", "Officers");

    final Tenant tenant;
    final Scim scim;
    final Model model;
    final List<String> played = new ArrayList<>();
    private final ModelCast cast;
    private final ModelDirectory directory;
    private final ModelDeeds deeds;
    private final Scim stranger;
    private final Random random;

    /** @param stranger the directory of another workspace */
    ModelPlay(ModelCast cast, Scim stranger, Random random) {
        this.cast = cast;
        this.stranger = stranger;
        this.random = random;
        var people = cast.addresses().stream().map(ModelPerson::new).toList();
        int seats = random.nextInt(3) == 0 ? people.size() - 1 : people.size() + 1;
        model = new Model(people, seats);
        directory = new ModelDirectory(model);
        deeds = new ModelDeeds(model, directory);
        tenant = cast.workspace(seats);
        model.provision(owner(), "OWNER", "INVITATION", "MANUAL");
        deeds.join(owner());
        scim = tenant.connect();
    }

    /** One action. Of many admins by groups within minutes an owner is asked about the sixth; here nobody becomes the sixth. */
    void step() {
        if (model.isNearBrake() && model.givesAdmin()) {
            mapRoles();
        }
        var person = model.people.get(random.nextInt(model.people.size()));
        int die = random.nextInt(100);
        if (die < 38) {
            ofDirectory(person);
        } else if (die < 58) {
            ofGroups();
        } else if (die < 92) {
            byHand(person);
        } else if (die < 96) {
            become(STATES.get(random.nextInt(STATES.size())));
        } else {
            intrude(person);
        }
    }

    private ModelPerson owner() {
        return model.people.get(0);
    }

    private void ofDirectory(ModelPerson person) {
        if (!person.named) {
            create(person);
            return;
        }
        int die = random.nextInt(10);
        if (die == 0) {
            create(person);
        } else if (die == 1) {
            note("delete", person);
            int wanted = directory.delete(person);
            scim.delete("/Users/" + person.userId).expect(wanted);
        } else if (person.active) {
            note("deactivate", person);
            send(person, false, random.nextBoolean(), directory.deactivate(person));
        } else {
            boolean same = die >= 4;
            var externalId = same ? person.externalId : person.externalId + "x";
            note("activate " + externalId, person);
            int wanted = directory.activate(person, externalId);
            send(person, true, same && random.nextBoolean(), wanted);
        }
    }

    private void create(ModelPerson person) {
        note("create", person);
        var externalId = "00u" + random.nextInt(1_000_000);
        int wanted = directory.create(person, externalId);
        var answer = scim.post("/Users", body(person, externalId)).expect(wanted);
        if (wanted == 201) {
            person.userId = answer.text("id");
        }
    }

    private void send(ModelPerson person, boolean active, boolean patch, int wanted) {
        var answer = patch
                ? scim.patchActive(person.userId, active)
                : scim.put(
                        "/Users/" + person.userId,
                        body(person, person.externalId).put("active", active));
        answer.expect(wanted);
    }

    private static ObjectNode body(ModelPerson person, String externalId) {
        return Okta.user(person.address).put("externalId", externalId);
    }

    private void ofGroups() {
        var name = GROUPS.get(random.nextInt(GROUPS.size()));
        var id = model.groups.get(name);
        int die = random.nextInt(10);
        if (id == null) {
            createGroup(name);
        } else if (die < 4) {
            mapRoles();
        } else if (die < 7) {
            add(name, id);
        } else if (die < 9) {
            replace(name, id);
        } else {
            note("delete group " + name, null);
            model.deleteGroup(name);
            scim.delete("/Groups/" + id).expect(204);
        }
    }

    private void createGroup(String name) {
        var members = some();
        note("create group " + name + members, null);
        var answer = scim.post("/Groups", Okta.group(name, ids(members))).expect(model.isOn() ? 201 : 403);
        if (model.isOn()) {
            members.forEach(person -> person.groups.add(name));
            model.groups.put(name, answer.text("id"));
        }
    }

    private void add(String name, String id) {
        var members = some();
        if (members.isEmpty()) {
            return;
        }
        note("add to " + name + members, null);
        boolean withheld = !model.isOn();
        if (model.isOn()) {
            members.forEach(person -> person.groups.add(name));
            model.follow(members, model.isLive());
        }
        scim.patch("/Groups/" + id, Okta.addMembers(ids(members).toArray(String[]::new)))
                .expect(withheld ? 403 : 200);
    }

    private void replace(String name, String id) {
        var members = some();
        note("replace " + name + members, null);
        var leaving = model.in(name).stream()
                .filter(person -> !members.contains(person))
                .toList();
        boolean withheld = !model.isOn() && !members.isEmpty();
        leaving.forEach(person -> person.groups.remove(name));
        if (model.isOn()) {
            members.forEach(person -> person.groups.add(name));
            model.follow(members, model.isLive());
        }
        model.follow(leaving, model.isLive());
        scim.put("/Groups/" + id, Okta.group(name, ids(members))).expect(withheld ? 403 : 200);
    }

    private void mapRoles() {
        var roles = model.isNearBrake() ? ROLES.subList(0, 2) : ROLES;
        var rules = new ArrayList<Rule>();
        for (var name : model.groups.keySet()) {
            if (random.nextBoolean()) {
                rules.add(random.nextInt(rules.size() + 1), new Rule(name, roles.get(random.nextInt(roles.size()))));
            }
        }
        note("map " + rules, null);
        model.mapRoles(rules);
        tenant.mapRoles(rules.stream()
                .flatMap(rule -> List.of(String.valueOf(model.groups.get(rule.group())), rule.role()).stream())
                .toArray(String[]::new));
    }

    /** People whom the directory names, perhaps nobody. */
    private List<ModelPerson> some() {
        return model.people.stream()
                .filter(person -> person.named && random.nextBoolean())
                .toList();
    }

    private static List<String> ids(List<ModelPerson> people) {
        return people.stream().map(person -> person.userId).toList();
    }

    private void byHand(ModelPerson person) {
        if (!person.question.isEmpty() && person.active && random.nextBoolean()) {
            boolean letIn = random.nextInt(3) > 0;
            note("answer " + letIn, person);
            boolean done = deeds.answer(person, letIn);
            allowed(tenant.answer(letIn, "user", person.userId), done);
        } else if (!person.member) {
            var role = ROLES.get(random.nextInt(ROLES.size()));
            note("invite as " + role, person);
            boolean done = deeds.invite(person, role);
            var result = ModelCast.invite(tenant, person.address, role).json().at("/items/0/result");
            assertThat(result.asText().equals("INVITED")).as(result.asText()).isEqualTo(done);
        } else if (person.state.equals("INVITED") && random.nextBoolean()) {
            answerInvitation(person);
        } else if (person.isOwner() && person.isSuspended()) {
            note("recover", person);
            boolean done = deeds.recover(person);
            allowed(tenant.operator().post(tenant.path("/owner-recovery"), Okta.object()), done);
        } else if (person.state.equals("ACTIVE") && person.joined && !person.isOwner() && random.nextInt(5) == 0) {
            note("leave", person);
            deeds.leave(person);
            cast.leave(tenant, person.address);
        } else {
            change(person);
        }
    }

    private void answerInvitation(ModelPerson person) {
        if (random.nextInt(4) == 0) {
            note("decline", person);
            deeds.decline(person);
            cast.decline(tenant, person.address);
        } else {
            note("join", person);
            deeds.join(person);
            cast.join(tenant, person.address);
        }
    }

    private void change(ModelPerson person) {
        var id = tenant.member(person.address).path("id").asText();
        switch (random.nextInt(5)) {
            case 0 -> {
                var role = ROLES.get(random.nextInt(ROLES.size()));
                boolean other = !person.role.equals(role);
                note("role " + role, person);
                boolean done = deeds.changeRole(person, role);
                if (!(done && other && onPage(id, "", "change-role", Map.of("role", role), "save-role"))) {
                    allowed(patch(id, "role", role), done);
                }
            }
            case 1 -> {
                note("release role", person);
                allowed(patch(id, "roleBy", "DIRECTORY"), deeds.releaseRole(person));
            }
            case 2 -> {
                note("suspend", person);
                boolean done = deeds.suspend(person);
                if (!(done && onPage(id, "?dialog=suspend", "suspend-form", Map.of(), "suspend-person"))) {
                    allowed(patch(id, "state", "SUSPENDED"), done);
                }
            }
            case 3 -> {
                note("lift", person);
                boolean done = deeds.lift(person);
                if (!(done && onPage(id, "", "lift", Map.of(), "lift-suspension"))) {
                    allowed(patch(id, "state", "ACTIVE"), done);
                }
            }
            default -> {
                note("remove", person);
                boolean done = deeds.remove(person);
                if (!(done && onPage(id, "?dialog=remove", "remove-form", Map.of(), "remove-person"))) {
                    allowed(tenant.operator().http().delete(tenant.path("/members/" + id)), done);
                }
            }
        }
    }

    private Answer patch(String member, String field, String value) {
        return tenant.operator()
                .patch(tenant.path("/members/" + member), Okta.object().put(field, value));
    }

    /** The owner does it on the person's page, now and then. Answers whether it was done. */
    private boolean onPage(String member, String query, String form, Map<String, String> values, String button) {
        if (!owner().getsIn() || random.nextInt(3) > 0) {
            return false;
        }
        note("(on the page)", null);
        var browser = cast.browser(owner().address);
        var page = browser.open("/w/" + tenant.slug() + "/settings/people/" + member + query);
        browser.submit(page, form, values, button);
        return true;
    }

    private void become(String state) {
        note(state, null);
        model.become(state);
        tenant.set("state", state).expect(200);
    }

    /** Somebody else's directory finds nothing here, and its token opens nothing here. */
    private void intrude(ModelPerson person) {
        note("intrude", person);
        if (person.named) {
            stranger.patchActive(person.userId, false).expect(404);
            stranger.delete("/Users/" + person.userId).expect(404);
        }
        new Scim(scim.base(), stranger.token()).get("/Users").expect(401);
    }

    private void note(String action, @Nullable ModelPerson person) {
        played.add(action + (person == null ? "" : " " + person));
    }

    private static void allowed(Answer answer, boolean wanted) {
        int status = answer.status();
        boolean done = status >= 200 && status < 300;
        boolean refused = status >= 400 && status < 500;
        assertThat(wanted ? done : refused).as(status + ": " + answer.text()).isTrue();
    }
}

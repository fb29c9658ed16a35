package io.musterbook.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** One workspace of a test, with the operator's view of it. */
final class Tenant {
    static final String OWNER_PASSWORD = "four words in a row";

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String server;
    private final OperatorApi operator;
    private final String slug;

    Tenant(String server, OperatorApi operator, String slug) {
        this.server = server;
        this.operator = operator;
        this.slug = slug;
    }

    OperatorApi operator() {
        return operator;
    }

    String slug() {
        return slug;
    }

    String owner() {
        return "owner@" + slug + ".example";
    }

    /** An address of a person of this workspace alone. */
    String address(String name) {
        return name + "@" + slug + ".example";
    }

    /** An address of this workspace that was never given before. */
    String newAddress() {
        return address("p" + COUNT.incrementAndGet());
    }

    /** The path of something below the workspace in the operator API. */
    String path(String below) {
        return "/workspaces/" + slug + below;
    }

    /** Connects Okta and answers with a client that has its values. */
    Scim connect() {
        var connection = operator.post(
                        path("/directory"), Http.JSON.createObjectNode().put("provider", "okta"))
                .expect(201);
        return new Scim(connection.text("scimBaseUrl"), connection.text("bearerToken"));
    }

    /** Connects Okta in a state: LIVE or PREVIEW. */
    Scim connect(String state) {
        var connection = operator.post(
                        path("/directory"),
                        Http.JSON.createObjectNode().put("provider", "okta").put("state", state))
                .expect(201);
        return new Scim(connection.text("scimBaseUrl"), connection.text("bearerToken"));
    }

    /** Changes a value of the connection. */
    Answer set(String field, String value) {
        return operator.patch(path("/directory"), Http.JSON.createObjectNode().put(field, value));
    }

    /** Saves which groups give which roles: an id and a role by turns. */
    void mapRoles(String... groupsAndRoles) {
        var rules = Http.JSON.createArrayNode();
        for (int i = 0; i < groupsAndRoles.length; i += 2) {
            rules.addObject().put("groupId", groupsAndRoles[i]).put("role", groupsAndRoles[i + 1]);
        }
        operator.http()
                .sendJson("PUT", path("/directory/group-roles"), rules, "application/json")
                .expect(200);
    }

    JsonNode groupRoles() {
        return operator.http().get(path("/directory/group-roles")).expect(200).json();
    }

    /** The role of a person of this workspace alone. */
    String role(String name) {
        return member(address(name)).path("role").asText();
    }

    List<JsonNode> plan() {
        return operator.all(path("/directory/plan"), 1000);
    }

    List<JsonNode> candidates() {
        return operator.all(path("/directory/candidates"), 1000);
    }

    /** Answers about a {@code user}, or everybody with a {@code reason}. */
    Answer answer(boolean letIn, String field, String value) {
        return operator.post(
                path("/directory/answers"),
                Http.JSON.createObjectNode().put("letIn", letIn).put(field, value));
    }

    /** What goes on in the background, or a missing node. */
    JsonNode work() {
        return operator.http().get(path("/directory/work")).expect(200).json().at("/items/0");
    }

    /** What happened, in order. */
    List<String> actions() {
        return audit().stream().map(row -> row.path("action").asText()).toList();
    }

    /** The person of an address accepts the invitation. */
    void join(String email) {
        var visitor = visitor();
        visitor.submit(
                visitor.open(operator.firstLink(email)),
                "join",
                Map.of("new-password", "a few words in a row"),
                "join-workspace");
        if (!state(email).equals("ACTIVE")) {
            throw new AssertionError(email + " did not join");
        }
    }

    List<JsonNode> members() {
        return operator.all(path("/members"), 1000);
    }

    /** The member with an address; fails if there is not exactly one. */
    JsonNode member(String email) {
        return only(members(), email);
    }

    String state(String email) {
        return member(email).path("state").asText();
    }

    List<JsonNode> invitations(String email) {
        return operator.all(path("/invitations?email=" + Http.encode(email)), 100);
    }

    /** The state of the only invitation to an address. */
    String invitationState(String email) {
        return only(invitations(email), email).path("state").asText();
    }

    List<JsonNode> audit() {
        return operator.all(path("/audit"), 1000);
    }

    List<JsonNode> requests() {
        return operator.all(path("/directory/requests"), 1000);
    }

    long seatsUsed() {
        return operator.http()
                .get(path(""))
                .expect(200)
                .json()
                .path("seatsUsed")
                .asLong();
    }

    void change(String field, String value) {
        operator.patch(path(""), Http.JSON.createObjectNode().put(field, value)).expect(200);
    }

    /** A person at a browser of their own. */
    Visitor visitor() {
        return new Visitor(server);
    }

    private static JsonNode only(List<JsonNode> items, String email) {
        var found = items.stream()
                .filter(item -> item.path("email").asText().equals(email))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError("expected one with " + email + " but there are " + found.size() + " in " + items);
        }
        return found.get(0);
    }
}

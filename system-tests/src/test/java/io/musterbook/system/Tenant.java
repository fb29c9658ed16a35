package io.musterbook.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** One workspace of a test, with the operator's view of it. */
final class Tenant {
    static final String OWNER_PASSWORD = "four words in a row";

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

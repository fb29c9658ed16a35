package io.musterbook.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A directory's view of its connection: the two values that an admin has pasted. Every answer is held to {@link ScimCheck}. */
final class Scim {
    static final String MEDIA_TYPE = "application/scim+json; charset=utf-8";

    private final String base;
    private final String token;
    private final Http http;

    Scim(String base, String token) {
        this.base = base;
        this.token = token;
        this.http = new Http(base)
                .with("Authorization", "Bearer " + token)
                .with("Accept", "application/scim+json")
                .with("Accept-Charset", "utf-8")
                .with("User-Agent", "Okta SCIM Client 1.0.0")
                .checkedBy(new ScimCheck(base, token));
    }

    String base() {
        return base;
    }

    String token() {
        return token;
    }

    /** The same address with another Authorization header. */
    Scim presenting(String otherToken) {
        return new Scim(base, otherToken);
    }

    /** The bare client, for what a directory should not send. */
    Http http() {
        return http;
    }

    Answer get(String path) {
        return http.get(path);
    }

    Answer post(String path, JsonNode body) {
        return http.sendJson("POST", path, body, MEDIA_TYPE);
    }

    Answer put(String path, JsonNode body) {
        return http.sendJson("PUT", path, body, MEDIA_TYPE);
    }

    /** Sends one or more operations. */
    Answer patch(String path, ObjectNode... operations) {
        return http.sendJson("PATCH", path, Okta.patch(operations), MEDIA_TYPE);
    }

    Answer delete(String path) {
        return http.delete(path);
    }

    /** The uniqueness check that Okta makes before it assigns a person. */
    Answer find(String userName) {
        return get("/Users?filter=" + Http.encode("userName eq \"" + userName + "\"") + "&startIndex=1&count=100");
    }

    /** Creates a user as Okta does and answers with its id. */
    String create(String userName) {
        return post("/Users", Okta.user(userName)).expect(201).text("id");
    }

    /** Creates a group and answers with its id. */
    String createGroup(String name, List<String> members) {
        return post("/Groups", Okta.group(name, members)).expect(201).text("id");
    }

    /** Reads a user, changes one value and sends all of it back, as Okta does for custom SAML apps. */
    Answer putActive(String id, boolean active) {
        var whole = (ObjectNode) get("/Users/" + id).expect(200).json();
        return put("/Users/" + id, whole.put("active", active));
    }

    Answer patchActive(String id, boolean active) {
        return patch("/Users/" + id, Okta.setActive(active));
    }

    /** The ids of a group's members, sorted. */
    List<String> members(String group) {
        return get("/Groups/" + group).expect(200).json().path("members").findValuesAsText("value").stream()
                .sorted()
                .toList();
    }
}

package io.musterbook.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** The operator API, as a script of the host product calls it. */
final class OperatorApi {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String JSON = "application/json";

    private final String server;
    private static final Pattern LINK = Pattern.compile("http\\S+");

    private final Http http;

    OperatorApi(String server, String key) {
        this.server = server;
        this.http = new Http(server + "/api/v1").with("Authorization", "Bearer " + key);
    }

    /** The bare client, for what is not a success. */
    Http http() {
        return http;
    }

    Answer post(String path, JsonNode body) {
        return http.sendJson("POST", path, body, JSON);
    }

    Answer patch(String path, JsonNode body) {
        return http.sendJson("PATCH", path, body, JSON);
    }

    /** Opens an Enterprise workspace with a slug that nobody else has. */
    Tenant workspace(String name) {
        return workspace(name, "ENTERPRISE", 50);
    }

    /** Opens a workspace whose owner has a password. */
    Tenant workspace(String name, String plan, int seats) {
        return open(name, plan, seats, Tenant.OWNER_PASSWORD);
    }

    /** Opens an Enterprise workspace whose owner never signs in; no time goes into a password. */
    Tenant directoryOnly(String name) {
        return directoryOnly(name, 50);
    }

    /** The same with a number of seats. */
    Tenant directoryOnly(String name, int seats) {
        return open(name, "ENTERPRISE", seats, "");
    }

    private Tenant open(String name, String plan, int seats, String password) {
        var slug = name + "-" + COUNT.incrementAndGet();
        post("/workspaces", newWorkspace(slug, plan, seats, "owner@" + slug + ".example", password))
                .expect(201);
        return new Tenant(server, this, slug);
    }

    /** Opens an Enterprise workspace for somebody who has an account, who gets an invitation to own it. */
    Tenant directoryOf(String name, int seats, String owner) {
        var slug = name + "-" + COUNT.incrementAndGet();
        post("/workspaces", newWorkspace(slug, "ENTERPRISE", seats, owner, "")).expect(201);
        return new Tenant(server, this, slug);
    }

    static ObjectNode newWorkspace(String slug, String plan, int seats, String owner, String password) {
        var body = Http.JSON
                .createObjectNode()
                .put("slug", slug)
                .put("name", "The " + slug)
                .put("plan", plan)
                .put("seats", seats);
        var person = body.putObject("owner").put("email", owner).put("displayName", "Olga Owner");
        if (!password.isEmpty()) {
            person.put("password", password);
        }
        return body;
    }

    /** All items of a list, walked by its cursors. */
    List<JsonNode> all(String path, int limit) {
        var items = new ArrayList<JsonNode>();
        var cursor = "";
        do {
            var separator = path.contains("?") ? "&" : "?";
            var page = http.get(path + separator + "limit=" + limit + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .expect(200)
                    .json();
            page.path("items").forEach(items::add);
            cursor = page.path("next").isNull()
                    ? ""
                    : Http.encode(page.path("next").asText());
        } while (!cursor.isEmpty());
        return items;
    }

    /** The mails to an address, newest first. */
    List<JsonNode> mails(String to) {
        var items = http.get("/demo/mailbox?to=" + Http.encode(to))
                .expect(200)
                .json()
                .path("items");
        return StreamSupport.stream(items.spliterator(), false).toList();
    }

    /** The only mail to an address, once it is there; fails if there is none in time. */
    JsonNode mail(String to) {
        var mails = Eventually.get(() -> mails(to), found -> !found.isEmpty());
        if (mails.size() != 1) {
            throw new AssertionError("expected one mail to " + to + " but there are " + mails.size());
        }
        return mails.get(0);
    }

    /** The first link of the only mail to an address. */
    String firstLink(String to) {
        var link = LINK.matcher(mail(to).path("text").asText());
        if (!link.find()) {
            throw new AssertionError("the mail to " + to + " has no link");
        }
        return link.group();
    }
}

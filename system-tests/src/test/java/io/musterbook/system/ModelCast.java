package io.musterbook.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** People with an account and a signed-in browser, who play in one workspace after the other. The first owns them all. */
final class ModelCast {
    private static final Duration SHORT = Duration.ofSeconds(2);

    private final OperatorApi operator;
    private final Map<String, Visitor> browsers = new LinkedHashMap<>();

    /** Each joins a workspace once, so that a password is made once and not for every workspace. */
    ModelCast(OperatorApi operator, int people) {
        this.operator = operator;
        var nursery = operator.directoryOnly("cast", people + 1);
        for (int i = 0; i < people; i++) {
            var address = nursery.newAddress();
            invite(nursery, address, "MEMBER");
            browsers.put(address, Join.join(nursery, address));
        }
    }

    List<String> addresses() {
        return List.copyOf(browsers.keySet());
    }

    String owner() {
        return addresses().get(0);
    }

    /** A workspace that is the owner's, who has joined it. */
    Tenant workspace(int seats) {
        var tenant = operator.directoryOf("model", seats, owner());
        join(tenant, owner());
        return tenant;
    }

    Visitor browser(String address) {
        var browser = browsers.get(address);
        if (browser == null) {
            throw new IllegalStateException(address + " is not of the cast");
        }
        return browser;
    }

    void join(Tenant tenant, String address) {
        var browser = browser(address);
        browser.submit(browser.open(link(tenant, address)), "join-signed-in", Map.of(), "join-as-me");
    }

    void decline(Tenant tenant, String address) {
        var browser = browser(address);
        browser.submit(browser.open(link(tenant, address) + "?decline=1"), "decline", Map.of(), "decline-invitation");
    }

    void leave(Tenant tenant, String address) {
        var browser = browser(address);
        browser.submit(browser.open("/profile"), "rows", Map.of("leave", tenant.slug()), "");
    }

    /** The link of the open invitation of somebody to a workspace, once its mail is out. */
    private String link(Tenant tenant, String address) {
        var open = tenant.path("/invitations?state=PENDING&email=" + Http.encode(address));
        var sent = Eventually.get(SHORT, () -> operator.all(open, 10), ModelCast::isSent);
        if (!isSent(sent) && !links(tenant, address).isEmpty()) {
            // The address has got a mail within 24 hours: the next one waits for an admin's word.
            var id = sent.get(0).path("id").asText();
            operator.http()
                    .ask("POST", tenant.path("/invitations/" + id + "/resend"))
                    .expect(204);
        }
        sent = Eventually.get(() -> operator.all(open, 10), ModelCast::isSent);
        if (!isSent(sent)) {
            throw new AssertionError("the mail of the invitation did not leave: " + sent);
        }
        return links(tenant, address).get(0);
    }

    /** The links that were mailed to somebody for a workspace, the newest first. */
    private List<String> links(Tenant tenant, String address) {
        return operator.mails(address).stream()
                .filter(mail -> mail.path("text").asText().contains("The " + tenant.slug()))
                .map(Join::link)
                .filter(link -> link.contains("/join/")) // admins get other mail too
                .toList();
    }

    private static boolean isSent(List<JsonNode> invitations) {
        return invitations.size() == 1
                && invitations.get(0).path("mail").asText().equals("SENT");
    }

    static Answer invite(Tenant tenant, String address, String role) {
        var body = Okta.object().put("role", role);
        body.putArray("emails").add(address);
        return tenant.operator().post(tenant.path("/invitations"), body).expect(200);
    }
}

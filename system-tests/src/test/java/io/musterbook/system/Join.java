package io.musterbook.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.regex.Pattern;

/** How people of a test come in. */
final class Join {
    static final String PASSWORD = "a few words in a row";

    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    private Join() {}

    /** The first link of a mail's text part. */
    static String link(JsonNode mail) {
        return LINK.matcher(mail.path("text").asText())
                .results()
                .findFirst()
                .orElseThrow()
                .group();
    }

    /** A visitor who accepts the only invitation to an address. */
    static Visitor join(Tenant tenant, String email) {
        var visitor = tenant.visitor();
        var page = visitor.open(link(tenant.operator().mail(email)));
        visitor.submit(page, "join", Map.of("new-password", PASSWORD), "join-workspace");
        return visitor;
    }

    /** The owner, signed in. */
    static Visitor owner(Tenant tenant) {
        var visitor = tenant.visitor();
        visitor.signIn(tenant.owner(), Tenant.OWNER_PASSWORD);
        return visitor;
    }
}

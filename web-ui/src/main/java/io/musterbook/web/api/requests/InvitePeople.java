package io.musterbook.web.api.requests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.musterbook.web.api.json.InvalidRequest;
import io.musterbook.web.api.json.Kind;
import io.musterbook.web.api.json.ObjectReading;
import io.musterbook.workspace.InvalidValue;
import io.musterbook.workspace.Role;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * The body that invites people.
 *
 * @param emails the addresses, one a line
 * @param until when their mails leave; null for now
 */
public record InvitePeople(
        String emails, Role role, @Nullable Instant until) {
    private static final Kind<Instant> MOMENT = Kind.text(InvitePeople::moment);

    /**
     * Reads {@code {emails:[...],role,until}}; the role is {@code MEMBER} if left out.
     *
     * @throws InvalidRequest naming everything that is wrong
     */
    public static InvitePeople read(ObjectNode body) {
        var people = ObjectReading.of(body);
        var emails = people.required("emails", InvitePeople::lines);
        var role = people.optional("role", Kind.word(Role.class));
        var until = people.optional("until", MOMENT);
        people.complete();
        return new InvitePeople(
                emails.get(), role.found().orElse(Role.MEMBER), until.found().orElse(null));
    }

    /**
     * Reads {@code {until}}.
     *
     * @throws InvalidRequest naming everything that is wrong
     */
    public static Instant readUntil(ObjectNode body) {
        var hold = ObjectReading.of(body);
        var until = hold.required("until", MOMENT);
        hold.complete();
        return until.get();
    }

    private static String lines(JsonNode node) {
        if (!node.isArray() || node.isEmpty()) {
            throw new InvalidValue("", "Use a list of addresses.");
        }
        var lines = new ArrayList<String>();
        for (var address : node) {
            if (!address.isTextual()) {
                throw new InvalidValue("", "Use a list of addresses.");
            }
            lines.add(address.textValue());
        }
        return String.join("\n", lines);
    }

    private static Instant moment(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException notAMoment) {
            throw new InvalidValue("", "Use a moment like 2026-12-01T08:00:00Z.");
        }
    }
}

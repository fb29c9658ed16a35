package io.musterbook.web.api.requests;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.musterbook.web.api.json.InvalidRequest;
import io.musterbook.web.api.json.Kind;
import io.musterbook.web.api.json.ObjectReading;
import io.musterbook.workspace.Plan;
import io.musterbook.workspace.WorkspaceChange;

/** The body that changes a workspace. */
public final class ChangeWorkspace {
    /** A name, checked by the type that holds it. */
    static final Kind<String> NAME = Kind.text(text -> {
        var unused = new WorkspaceChange(text, null, null);
        return text;
    });

    /** A number of seats, checked by the type that holds it. */
    static final Kind<Integer> SEATS = node -> {
        var seats = Kind.wholeNumber().read(node);
        var unused = new WorkspaceChange(null, null, seats);
        return seats;
    };

    private ChangeWorkspace() {}

    /**
     * Reads {@code {plan,seats,name}}, at least one of them.
     *
     * @throws InvalidRequest naming everything that is wrong
     */
    public static WorkspaceChange read(ObjectNode body) {
        var change = ObjectReading.of(body);
        var name = change.optional("name", NAME);
        var plan = change.optional("plan", Kind.word(Plan.class));
        var seats = change.optional("seats", SEATS);
        change.complete();
        if (name.found().isEmpty() && plan.found().isEmpty() && seats.found().isEmpty()) {
            throw new InvalidRequest("Nothing was asked for. Send at least one of name, plan, seats.");
        }
        return new WorkspaceChange(
                name.found().orElse(null),
                plan.found().orElse(null),
                seats.found().orElse(null));
    }
}

package io.musterbook.web.api.requests;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.musterbook.directorysync.DirectoryRoles.NewRule;
import io.musterbook.web.api.json.InvalidRequest;
import io.musterbook.web.api.json.Kind;
import io.musterbook.web.api.json.ObjectReading;
import io.musterbook.workspace.Role;
import java.util.ArrayList;
import java.util.List;

/** The body that says which group gives which role. */
public final class ReadGroupRoles {
    private ReadGroupRoles() {}

    /**
     * Reads {@code [{groupId, role}, ...]}.
     *
     * @throws InvalidRequest naming everything that is wrong with the first item that is wrong
     */
    public static List<NewRule> read(ArrayNode body) {
        var rules = new ArrayList<NewRule>();
        for (var item : body) {
            if (!(item instanceof ObjectNode object)) {
                throw new InvalidRequest("Each item must be an object {groupId, role}.");
            }
            var reading = ObjectReading.of(object);
            var group = reading.required("groupId", Kind.id());
            var role = reading.required("role", Kind.word(Role.class));
            reading.complete();
            rules.add(new NewRule(group.get(), role.get()));
        }
        return rules;
    }
}

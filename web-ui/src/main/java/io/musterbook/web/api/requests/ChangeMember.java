package io.musterbook.web.api.requests;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.musterbook.web.api.json.InvalidRequest;
import io.musterbook.web.api.json.Kind;
import io.musterbook.web.api.json.ObjectReading;
import io.musterbook.workspace.MemberState;
import io.musterbook.workspace.Role;
import org.jspecify.annotations.Nullable;

/**
 * The body that changes a member.
 *
 * @param state {@code SUSPENDED} takes the access away, {@code ACTIVE} lifts a suspension made by hand
 * @param releaseRole whether the directory decides about the role again
 */
public record ChangeMember(@Nullable Role role, @Nullable MemberState state, boolean releaseRole) {
    /**
     * Reads {@code {role,state,roleBy}}, at least one of them; {@code roleBy} is {@code DIRECTORY}.
     *
     * @throws InvalidRequest naming everything that is wrong
     */
    public static ChangeMember read(ObjectNode body) {
        var change = ObjectReading.of(body);
        var role = change.optional("role", Kind.word(Role.class));
        var state = change.optional("state", Kind.word(MemberState.class));
        var roleBy = change.optional("roleBy", Kind.text(16));
        if (state.found().filter(MemberState.INVITED::equals).isPresent()) {
            change.fault("state", "Use ACTIVE or SUSPENDED.");
        }
        if (roleBy.found().filter(by -> !"DIRECTORY".equals(by)).isPresent()) {
            change.fault("roleBy", "Use DIRECTORY, or leave it out.");
        }
        if (role.found().isPresent() && roleBy.found().isPresent()) {
            change.fault("roleBy", "Give either role or roleBy.");
        }
        change.complete();
        if (role.found().isEmpty() && state.found().isEmpty() && roleBy.found().isEmpty()) {
            throw new InvalidRequest("Nothing was asked for. Send at least one of role, state, roleBy.");
        }
        return new ChangeMember(
                role.found().orElse(null),
                state.found().orElse(null),
                roleBy.found().isPresent());
    }
}

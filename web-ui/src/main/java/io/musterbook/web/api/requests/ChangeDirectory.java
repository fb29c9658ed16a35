package io.musterbook.web.api.requests;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.musterbook.directorysync.ConnectionProfile;
import io.musterbook.directorysync.ConnectionState;
import io.musterbook.web.api.json.InvalidRequest;
import io.musterbook.web.api.json.Kind;
import io.musterbook.web.api.json.ObjectReading;
import io.musterbook.workspace.MailPolicy;
import java.util.Optional;

/** The body that changes a connection; what is left out stays as it is. */
public record ChangeDirectory(
        Optional<ConnectionProfile> profile, Optional<ConnectionState> state, Optional<MailPolicy> mail) {
    /**
     * Reads {@code {profile, state, mail}}.
     *
     * @throws InvalidRequest naming everything that is wrong
     */
    public static ChangeDirectory read(ObjectNode body) {
        var change = ObjectReading.of(body);
        var profile = change.optional("profile", Kind.word(ConnectionProfile.class));
        var state = change.optional("state", Kind.word(ConnectionState.class));
        var mail = change.optional("mail", Kind.word(MailPolicy.class));
        if (state.found().filter(ConnectionState.ENDING::equals).isPresent()) {
            change.fault("state", "A connection ends by DELETE. Use LIVE, PREVIEW or DISABLED.");
        }
        change.complete();
        return new ChangeDirectory(profile.found(), state.found(), mail.found());
    }
}

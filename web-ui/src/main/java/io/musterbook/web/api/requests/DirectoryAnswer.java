package io.musterbook.web.api.requests;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.musterbook.directorysync.CandidateReason;
import io.musterbook.web.api.json.InvalidRequest;
import io.musterbook.web.api.json.Kind;
import io.musterbook.web.api.json.ObjectReading;
import java.util.Optional;
import java.util.UUID;

/**
 * The body that answers about one directory user, or about all with one reason.
 *
 * @param letIn whether what the directory said takes effect
 */
public record DirectoryAnswer(boolean letIn, Optional<UUID> user, Optional<CandidateReason> reason) {
    /**
     * Reads {@code {letIn, user}} or {@code {letIn, reason}}.
     *
     * @throws InvalidRequest naming everything that is wrong
     */
    public static DirectoryAnswer read(ObjectNode body) {
        var answer = ObjectReading.of(body);
        var letIn = answer.required("letIn", Kind.flag());
        var user = answer.optional("user", Kind.id());
        var reason = answer.optional("reason", Kind.word(CandidateReason.class));
        if (user.found().isPresent() == reason.found().isPresent()) {
            answer.fault("user", "Name either a user or a reason.");
        }
        answer.complete();
        return new DirectoryAnswer(letIn.get(), user.found(), reason.found());
    }
}

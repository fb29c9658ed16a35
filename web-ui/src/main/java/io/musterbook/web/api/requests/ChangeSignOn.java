package io.musterbook.web.api.requests;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.musterbook.web.api.json.InvalidRequest;
import io.musterbook.web.api.json.Kind;
import io.musterbook.web.api.json.ObjectReading;
import java.util.Optional;

/** The body that changes a link to an identity provider; what is left out stays. */
public record ChangeSignOn(
        Optional<String> metadataXml,
        Optional<Boolean> enabled,
        Optional<Boolean> justInTime,
        Optional<Boolean> required) {
    /**
     * Reads {@code {metadataXml, enabled, justInTime, required}}.
     *
     * @throws InvalidRequest naming everything that is wrong
     */
    public static ChangeSignOn read(ObjectNode body) {
        var change = ObjectReading.of(body);
        var metadata = change.optional("metadataXml", Kind.text(ConnectSignOn.MAX_METADATA));
        var enabled = change.optional("enabled", Kind.flag());
        var justInTime = change.optional("justInTime", Kind.flag());
        var required = change.optional("required", Kind.flag());
        change.complete();
        return new ChangeSignOn(metadata.found(), enabled.found(), justInTime.found(), required.found());
    }
}

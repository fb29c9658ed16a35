package io.musterbook.directorysync.internal.provisioning;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.musterbook.directorysync.internal.sync.PersonProfile;
import io.musterbook.workspace.IdentityKey;
import io.musterbook.workspace.MemberProfile;
import org.jspecify.annotations.Nullable;

/**
 * A canonical user document, read for what we act on.
 *
 * @param document with {@code active} always there
 */
record UserDraft(
        ObjectNode document,
        String userName,
        IdentityKey userNameKey,
        @Nullable String externalId,
        boolean active,
        MemberProfile profile) {
    private static final int MAX_EXTERNAL_ID = 1_024;

    /** @param activeOtherwise what holds if the document does not say whether the user is active */
    static UserDraft of(ObjectNode document, boolean activeOtherwise) {
        if (!document.has("active")) {
            document.put("active", activeOtherwise);
        }
        var userName = document.path("userName").asText();
        var key = IdentityKey.parse(userName)
                .orElseThrow(
                        () -> Refusals.invalid(
                                "This userName cannot be used: it must have 1 to 320 visible"
                                        + " characters, and the domain of an address must be a real one. Correct it in the directory."));
        var externalId = document.path("externalId").textValue();
        if (externalId != null && externalId.length() > MAX_EXTERNAL_ID) {
            throw Refusals.invalid(
                    "externalId is longer than " + MAX_EXTERNAL_ID + " characters. Map a shorter value.");
        }
        return new UserDraft(
                document, userName, key, externalId, document.path("active").asBoolean(), PersonProfile.of(document));
    }

    @Nullable IdentityKey addressKey() {
        var email = profile.email();
        return email == null ? null : email.key();
    }
}

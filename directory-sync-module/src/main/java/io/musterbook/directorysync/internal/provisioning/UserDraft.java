package io.musterbook.directorysync.internal.provisioning;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.musterbook.directorysync.internal.store.SearchKeys;
import io.musterbook.directorysync.internal.sync.PersonProfile;
import io.musterbook.workspace.IdentityKey;
import io.musterbook.workspace.MemberProfile;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A canonical user document, read for what we act on.
 *
 * @param document without {@code active} if a PATCH removed it
 * @param active whether the person has access, whether or not the document says so
 */
record UserDraft(
        ObjectNode document,
        String userName,
        IdentityKey userNameKey,
        @Nullable String externalId,
        boolean active,
        MemberProfile profile) {
    /** Bytes: what an index takes. */
    static final int MAX_EXTERNAL_ID = SearchKeys.MAX_LENGTH;

    private static final String ACTIVE = "active";

    /**
     * A whole document as it was sent: what it says nothing about gets its value from us.
     *
     * @param activeOtherwise what holds, and is stored, if the document does not say whether the user is active
     */
    static UserDraft sent(ObjectNode document, boolean activeOtherwise) {
        if (!document.has(ACTIVE)) {
            document.put(ACTIVE, activeOtherwise);
        }
        return of(document, activeOtherwise);
    }

    /**
     * A document as it is or becomes. Removing {@code active} leaves it unassigned (RFC 7644 section 3.5.2.2) and
     * changes nobody's access: access is given and taken by {@code true} and {@code false} alone.
     *
     * @param activeOtherwise what holds if the document does not say whether the user is active
     */
    static UserDraft of(ObjectNode document, boolean activeOtherwise) {
        var userName = document.path("userName").asText();
        var key = IdentityKey.parse(userName)
                .orElseThrow(
                        () -> Refusals.invalid(
                                "This userName cannot be used: it must have 1 to 320 visible"
                                        + " characters, and the domain of an address must be a real one. Correct it in the directory."));
        var externalId = document.path("externalId").textValue();
        requireShort(externalId);
        var active = document.path(ACTIVE).asBoolean(activeOtherwise);
        return new UserDraft(document, userName, key, externalId, active, PersonProfile.of(document));
    }

    /** Refuses what could not be looked up again. */
    static void requireShort(@Nullable String externalId) {
        if (externalId != null && externalId.getBytes(StandardCharsets.UTF_8).length > MAX_EXTERNAL_ID) {
            throw Refusals.invalid("externalId is longer than " + MAX_EXTERNAL_ID + " bytes. Map a shorter value.");
        }
    }

    @Nullable IdentityKey addressKey() {
        var email = profile.email();
        return email == null ? null : email.key();
    }
}

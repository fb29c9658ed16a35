package io.musterbook.directorysync.internal.decisions;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.musterbook.directorysync.CandidateReason;
import io.musterbook.directorysync.internal.sync.PersonProfile;
import io.musterbook.workspace.MemberId;
import io.musterbook.workspace.MemberProfile;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An active directory user about whom something is open. */
record OpenUser(
        UUID id,
        String userName,
        @Nullable String externalId,
        @Nullable MemberId member,
        CandidateReason reason,
        ObjectNode document,
        Instant changedAt) {
    MemberProfile profile() {
        return PersonProfile.of(document);
    }
}

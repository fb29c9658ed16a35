package io.musterbook.directorysync;

import io.musterbook.workspace.MemberId;
import io.musterbook.workspace.MemberProfile;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a directory says about one person, reduced to what a workspace acts on.
 *
 * @param connection who says it
 * @param userName as the directory spells it
 * @param externalId the directory's own id; opaque
 * @param member the member it is linked to; null if there is none yet
 * @param profile what becomes of it in the workspace
 */
public record DirectoryUser(
        UUID id,
        ConnectionId connection,
        String userName,
        @Nullable String externalId,
        boolean active,
        @Nullable MemberId member,
        MemberProfile profile) {}

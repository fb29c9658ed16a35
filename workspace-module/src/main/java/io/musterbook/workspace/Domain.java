package io.musterbook.workspace;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A domain that a workspace claims, as it was when it was read.
 *
 * @param name the domain in ASCII, lower case
 * @param txtValue the text of the TXT record that proves the claim; of this workspace alone
 * @param vouched whether the operator vouches for it, so that no TXT record is needed
 * @param verifiedAt since when the claim holds, or null while it does not
 * @param missingSince since when a TXT record that was there before is missing, or null
 */
public record Domain(
        UUID id,
        WorkspaceId workspace,
        String name,
        String txtValue,
        boolean vouched,
        @Nullable Instant verifiedAt,
        @Nullable Instant missingSince) {
    /** Whether the claim holds. */
    public boolean verified() {
        return verifiedAt != null;
    }

    /** The name of the TXT record. */
    public String txtName() {
        return "_musterbook." + name;
    }
}

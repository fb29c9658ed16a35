package io.musterbook.web.api.answers;

import io.musterbook.workspace.Domain;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A domain that a workspace claims.
 *
 * @param verified whether the claim holds
 * @param vouched whether the operator vouches for it
 * @param txtName the name of the TXT record that proves it
 * @param txtValue the text of that record
 * @param missingSince since when a record that was there before is missing, or null
 */
public record DomainJson(
        UUID id,
        String domain,
        boolean verified,
        boolean vouched,
        String txtName,
        String txtValue,
        @Nullable Instant verifiedAt,
        @Nullable Instant missingSince) {
    /** The JSON of a domain. */
    public static DomainJson of(Domain domain) {
        return new DomainJson(
                domain.id(),
                domain.name(),
                domain.verified(),
                domain.vouched(),
                domain.txtName(),
                domain.txtValue(),
                domain.verifiedAt(),
                domain.missingSince());
    }
}

package io.musterbook.directorysync.internal.roles;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;

/** Forgets what no longer counts: rules of groups that were deleted long ago, old words about admin roles. */
@ApplicationScoped
public class RoleUpkeep {
    /** How long the rule of a deleted group waits for a group of its name. */
    private static final Duration ORPHAN_LIFE = Duration.ofDays(30);

    private final RoleTable rules;
    private final AdminGrants grants;

    @Inject
    RoleUpkeep(RoleTable rules, AdminGrants grants) {
        this.rules = rules;
        this.grants = grants;
    }

    /** Does it, in the caller's transaction. */
    public void run(Instant now) {
        rules.forgetOrphans(now.minus(ORPHAN_LIFE));
        grants.forget(now);
    }
}

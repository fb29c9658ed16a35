package io.musterbook.directorysync.internal.roles;

import io.musterbook.directorysync.ConnectionState;
import io.musterbook.directorysync.DirectoryChanged;
import io.musterbook.directorysync.internal.connection.TenantTable;
import io.musterbook.workspace.MemberRoleReleased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Roles that follow from something other than a request: a connection goes live, or may decide about a member again. */
@ApplicationScoped
class RoleWatch {
    private final TenantTable tenants;
    private final RoleEffects effects;

    @Inject
    RoleWatch(TenantTable tenants, RoleEffects effects) {
        this.tenants = tenants;
        this.effects = effects;
    }

    void on(@Observes DirectoryChanged event) {
        if (event.before().state() != ConnectionState.LIVE && event.after().state() == ConnectionState.LIVE) {
            tenants.of(event.connection())
                    .filter(known -> known.tenant().terms().mapsRoles())
                    .ifPresent(known -> effects.followAll(
                            known.tenant(), known.gives(), false, known.tenant().actor()));
        }
    }

    void on(@Observes MemberRoleReleased event) {
        tenants.of(event.workspace())
                .ifPresent(known -> effects.followOne(
                        known.tenant(), known.gives(), event.member().id()));
    }
}

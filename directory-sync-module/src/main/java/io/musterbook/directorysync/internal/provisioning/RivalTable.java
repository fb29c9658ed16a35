package io.musterbook.directorysync.internal.provisioning;

import io.musterbook.directorysync.internal.connection.Tenant;
import io.musterbook.workspace.IdentityKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Who stands in the way of a user: one statement for the name and the address. */
@ApplicationScoped
class RivalTable {
    private final Jdbi jdbi;

    @Inject
    RivalTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<Rival> of(Tenant tenant, IdentityKey userName, @Nullable IdentityKey address, UUID self) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select 'NAME' as kind, active from directory_sync.directory_user
                         where connection_id = :connection and user_name_key = :name and id <> :self
                        union all
                        select 'ADDRESS', active from directory_sync.directory_user
                         where connection_id = :connection and address_key = :address and id <> :self
                           and deleted_at is null
                        """)
                .bind("connection", tenant.connection().value())
                .bind("name", userName.bytes())
                .bind("address", address == null ? new byte[0] : address.bytes())
                .bind("self", self)
                .map((row, context) -> new Rival(row.getString("kind"), row.getBoolean("active")))
                .list());
    }

    /** Another user with the name or, else, the address. */
    record Rival(String kind, boolean active) {
        boolean hasName() {
            return kind.equals("NAME");
        }
    }
}

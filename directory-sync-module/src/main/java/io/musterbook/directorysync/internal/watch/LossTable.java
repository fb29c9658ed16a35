package io.musterbook.directorysync.internal.watch;

import io.musterbook.directorysync.ConnectionId;
import io.musterbook.directorysync.internal.connection.Tenant;
import io.musterbook.directorysync.internal.connection.TenantTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Counts whom directories took away. */
@ApplicationScoped
class LossTable {
    private final Jdbi jdbi;
    private final TenantTable tenants;

    @Inject
    LossTable(Jdbi jdbi, TenantTable tenants) {
        this.jdbi = jdbi;
        this.tenants = tenants;
    }

    /** Connections that took away more than some people since a moment. */
    List<Losses> since(Instant moment, int moreThan) {
        var counted = jdbi.withHandle(handle -> handle.createQuery("""
                        select connection_id, count(*) as lost,
                               (select count(*) from directory_sync.directory_user a
                                 where a.connection_id = u.connection_id and a.active = true) as active
                          from directory_sync.directory_user u
                         where deactivated_at >= :moment and member_id is not null
                         group by connection_id having count(*) > :most
                        """)
                .bind("moment", moment)
                .bind("most", moreThan)
                .map((row, context) -> new Counted(
                        row.getObject("connection_id", UUID.class), row.getInt("lost"), row.getInt("active")))
                .list());
        var losses = new ArrayList<Losses>();
        for (var count : counted) {
            tenants.of(new ConnectionId(count.connection()))
                    .ifPresent(known -> losses.add(
                            new Losses(known.tenant(), known.provider().displayName(), count.lost(), count.active())));
        }
        return losses;
    }

    /**
     * What a directory took away.
     *
     * @param active how many active people it has now
     */
    record Losses(Tenant tenant, String directory, int lost, int active) {
        /** Whether that is more than happens every day. */
        boolean isMass() {
            return lost > Math.max(5, Math.min(100, (lost + active) / 5));
        }
    }

    private record Counted(UUID connection, int lost, int active) {}
}

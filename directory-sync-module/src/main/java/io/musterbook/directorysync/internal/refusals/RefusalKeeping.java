package io.musterbook.directorysync.internal.refusals;

import io.musterbook.directorysync.DirectoryNotice;
import io.musterbook.directorysync.internal.connection.Tenant;
import io.musterbook.directorysync.internal.connection.TenantTable;
import io.musterbook.directorysync.internal.notices.NoticeTable;
import io.musterbook.workspace.IdentityKey;
import io.musterbook.workspace.WorkspaceAlert;
import io.musterbook.workspace.WorkspaceEvent;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/** The transaction that keeps a refusal. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RefusalKeeping implements RefusalBook {
    /** As long as somebody waits, the notice is the same one; it ends when nobody does. */
    private static final Duration SAME_NOTICE = Duration.ofDays(365);

    private final RefusalTable refusals;
    private final NoticeTable notices;
    private final TenantTable tenants;
    private final Event<WorkspaceEvent> events;
    private final Clock clock;

    @Inject
    public RefusalKeeping(
            RefusalTable refusals,
            NoticeTable notices,
            TenantTable tenants,
            Event<WorkspaceEvent> events,
            Clock clock) {
        this.refusals = refusals;
        this.notices = notices;
        this.tenants = tenants;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void keep(Tenant tenant, IdentityKey key, String userName, String displayName) {
        var now = clock.instant();
        if (refusals.note(tenant.connection(), key, userName, displayName, now)) {
            boolean first = notices.count(tenant.connection(), DirectoryNotice.Kind.SEATS_REFUSED, 1, SAME_NOTICE, now);
            if (first) {
                events.fire(new WorkspaceAlert(
                        tenant.workspace(),
                        tenant.actor(),
                        now,
                        WorkspaceAlert.Kind.SEAT_REFUSED,
                        Map.of("person", displayName, "directory", tenants.nameOf(tenant.connection()))));
            }
        }
    }
}

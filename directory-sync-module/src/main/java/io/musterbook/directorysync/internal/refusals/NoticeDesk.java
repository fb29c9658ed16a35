package io.musterbook.directorysync.internal.refusals;

import io.musterbook.directorysync.DirectoryNotice;
import io.musterbook.directorysync.DirectoryNotices;
import io.musterbook.directorysync.SeatRefusal;
import io.musterbook.directorysync.internal.connection.TenantTable;
import io.musterbook.directorysync.internal.notices.NoticeTable;
import io.musterbook.workspace.WorkspaceId;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Where pages read what they tell about a connection. */
@Stateless
public class NoticeDesk implements DirectoryNotices {
    private final TenantTable tenants;
    private final NoticeTable notices;
    private final RefusalTable refusals;

    @Inject
    public NoticeDesk(TenantTable tenants, NoticeTable notices, RefusalTable refusals) {
        this.tenants = tenants;
        this.notices = notices;
        this.refusals = refusals;
    }

    @Override
    public List<DirectoryNotice> open(WorkspaceId workspace) {
        return tenants.of(workspace)
                .map(known -> notices.open(known.tenant().connection()))
                .orElse(List.of());
    }

    @Override
    public void dismiss(WorkspaceId workspace, DirectoryNotice.Kind kind) {
        tenants.of(workspace).ifPresent(known -> notices.dismiss(known.tenant().connection(), kind));
    }

    @Override
    public List<SeatRefusal> refused(WorkspaceId workspace, int limit) {
        return tenants.of(workspace)
                .map(known -> refusals.list(known.tenant().connection(), limit))
                .orElse(List.of());
    }
}

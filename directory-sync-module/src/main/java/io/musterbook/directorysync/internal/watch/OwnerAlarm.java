package io.musterbook.directorysync.internal.watch;

import io.musterbook.workspace.WorkspaceAlert;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** Counts workspaces that lost their last active owner, for {@code /metrics}: an operator brings the owner back. */
@ApplicationScoped
class OwnerAlarm {
    private static final Metadata LOST = Metadata.builder()
            .withName("musterbook_last_owner_suspended")
            .withDescription("Workspaces whose last active owner lost access since this node started")
            .build();

    private final MetricRegistry registry;

    @Inject
    OwnerAlarm(MetricRegistry registry) {
        this.registry = registry;
    }

    void on(@Observes WorkspaceAlert event) {
        if (event.kind() == WorkspaceAlert.Kind.LAST_OWNER_SUSPENDED) {
            registry.counter(LOST).inc();
        }
    }
}

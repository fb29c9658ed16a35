package io.musterbook.directorysync.internal.http;

import io.musterbook.directorysync.internal.scim.resource.Tolerance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** Counts what directories ask and what had to be forgiven, for {@code /metrics}. */
@ApplicationScoped
class Meters {
    private static final Metadata REQUESTS = Metadata.builder()
            .withName("musterbook_scim_requests")
            .withDescription("SCIM requests with a valid token, by method and status")
            .build();

    private static final Metadata TOLERANCES = Metadata.builder()
            .withName("musterbook_scim_tolerances")
            .withDescription("SCIM requests that needed a tolerance of the lenient profile, by tolerance")
            .build();

    private final MetricRegistry registry;

    @Inject
    Meters(MetricRegistry registry) {
        this.registry = registry;
    }

    void answered(String method, int status, Set<Tolerance> tolerances) {
        registry.counter(REQUESTS, new Tag("method", method), new Tag("status", Integer.toString(status)))
                .inc();
        for (var tolerance : tolerances) {
            registry.counter(TOLERANCES, new Tag("tolerance", tolerance.wireName()))
                    .inc();
        }
    }
}

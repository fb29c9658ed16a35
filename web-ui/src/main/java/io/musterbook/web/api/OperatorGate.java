package io.musterbook.web.api;

import io.musterbook.web.api.problem.Problems;
import io.musterbook.web.api.problem.RefusedWith;
import io.musterbook.web.wiring.OperatorKey;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/**
 * Lets only the operator key in. It stands before everything under the application's path, known resource or not, so
 * that no new resource can forget it. Without a key set there is no API at all.
 */
@Provider
@PreMatching
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION)
public class OperatorGate implements ContainerRequestFilter {
    private final OperatorKey key;

    @Inject
    public OperatorGate(OperatorKey key) {
        this.key = key;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!key.isSet()) {
            throw new RefusedWith(Problems.notFound());
        }
        if (Bearer.of(request.getHeaderString(HttpHeaders.AUTHORIZATION))
                .filter(key::matches)
                .isEmpty()) {
            throw new RefusedWith(Problems.unauthorized());
        }
    }
}

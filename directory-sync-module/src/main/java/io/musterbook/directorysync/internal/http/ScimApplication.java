package io.musterbook.directorysync.internal.http;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/** Everything under {@code /scim}, so that every answer there, errors included, is SCIM JSON. */
@ApplicationPath("/scim")
public class ScimApplication extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                ResourcesResource.class,
                RootResource.class,
                DiscoveryResource.class,
                Gatekeeper.class,
                Bookkeeper.class,
                ErrorAnswers.class);
    }

    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true, "jersey.config.server.disableMoxyJson", true);
    }
}

package io.musterbook.web.api;

import io.musterbook.web.api.json.JsonBodyReader;
import io.musterbook.web.api.json.JsonBodyWriter;
import io.musterbook.web.api.problem.ProblemMapper;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/**
 * The API for whoever runs Musterbook and for the host product. It lists its classes: a scan would also find those of
 * the SCIM endpoint.
 */
@ApplicationPath("/api/v1")
public class OperatorApi extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                WorkspacesResource.class,
                WorkspaceResource.class,
                MembersResource.class,
                InvitationsResource.class,
                BouncesResource.class,
                AuditResource.class,
                AuditChecksResource.class,
                DirectoryResource.class,
                DirectoryPeopleResource.class,
                SingleSignOnResource.class,
                DomainsResource.class,
                OwnerRecoveryResource.class,
                DemoMailboxResource.class,
                OperatorGate.class,
                JsonBodyReader.class,
                JsonBodyWriter.class,
                ProblemMapper.class);
    }

    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}

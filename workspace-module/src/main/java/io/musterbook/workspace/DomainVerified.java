package io.musterbook.workspace;

import java.time.Instant;
import java.util.Map;

/** A claim on a domain holds. */
public record DomainVerified(WorkspaceId workspace, Actor actor, Instant at, Domain domain) implements WorkspaceEvent {
    @Override
    public String action() {
        return "domain.verified";
    }

    @Override
    public String target() {
        return "domain:" + domain.id();
    }

    @Override
    public Map<String, String> details() {
        return Map.of("domain", domain.name(), "by", domain.vouched() ? "operator" : "TXT record");
    }
}

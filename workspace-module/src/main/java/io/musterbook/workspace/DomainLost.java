package io.musterbook.workspace;

import java.time.Instant;
import java.util.Map;

/** A claim on a domain holds no longer: its TXT record is gone, or it was given up. */
public record DomainLost(WorkspaceId workspace, Actor actor, Instant at, Domain domain) implements WorkspaceEvent {
    @Override
    public String action() {
        return "domain.lost";
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

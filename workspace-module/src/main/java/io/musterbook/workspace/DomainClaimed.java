package io.musterbook.workspace;

import java.time.Instant;
import java.util.Map;

/** A workspace claims a domain. */
public record DomainClaimed(WorkspaceId workspace, Actor actor, Instant at, Domain domain) implements WorkspaceEvent {
    @Override
    public String action() {
        return "domain.claimed";
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

package io.musterbook.workspace;

import java.time.Instant;
import java.util.Map;

/** A workspace's single sign-on was switched on or off, tested, or made a must. */
public record SignOnChanged(WorkspaceId workspace, Actor actor, Instant at, SignOn before, SignOn after)
        implements WorkspaceEvent {
    @Override
    public String action() {
        return "sign-on.changed";
    }

    @Override
    public String target() {
        return "workspace:" + workspace;
    }

    @Override
    public Map<String, String> details() {
        return Changes.between()
                .of("on", before.on(), after.on())
                .of("tested", before.tested(), after.tested())
                .of("required", before.required(), after.required())
                .asMap();
    }
}

package io.musterbook.directorysync;

import io.musterbook.workspace.Actor;
import io.musterbook.workspace.MailPolicy;
import io.musterbook.workspace.WorkspaceEvent;
import io.musterbook.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** A connection was switched, or how people are told was changed. */
public record DirectoryChanged(
        WorkspaceId workspace, Actor actor, Instant at, ConnectionId connection, Settings before, Settings after)
        implements WorkspaceEvent {
    /** What was or is so. */
    public record Settings(ConnectionState state, MailPolicy mail) {}

    @Override
    public String action() {
        return "directory.changed";
    }

    @Override
    public String target() {
        return "directory:" + connection;
    }

    @Override
    public Map<String, String> details() {
        var details = new TreeMap<String, String>();
        if (before.state() != after.state()) {
            details.put("state", before.state() + " -> " + after.state());
        }
        if (before.mail() != after.mail()) {
            details.put("mail", before.mail() + " -> " + after.mail());
        }
        return details;
    }
}

package io.musterbook.directorysync.internal.http;

import io.musterbook.directorysync.internal.connection.ScimCaller;
import io.musterbook.directorysync.internal.scim.resource.Tolerances;
import io.musterbook.workspace.CurrentRequest;
import io.musterbook.workspace.Ids;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is known of the request in hand: who calls, and what the request log will say about it. */
@RequestScoped
class ScimRequest {
    private final Instant at;
    private final UUID id;
    private final long startedNanos = System.nanoTime();
    private final Tolerances tolerances = new Tolerances();
    private final List<String> notes = new ArrayList<>();
    private @Nullable ScimCaller caller;
    private @Nullable String detail;
    private @Nullable String resource;

    @Inject
    ScimRequest(Clock clock, CurrentRequest current) {
        this.at = clock.instant();
        this.id = current.id().orElseGet(() -> Ids.next(at));
    }

    UUID id() {
        return id;
    }

    Instant at() {
        return at;
    }

    int durationMs() {
        return (int) Math.min(Integer.MAX_VALUE, (System.nanoTime() - startedNanos) / 1_000_000);
    }

    /** The caller; only asked for behind the gatekeeper. */
    ScimCaller caller() {
        if (caller == null) {
            throw new IllegalStateException("no caller before the gatekeeper has let one in");
        }
        return caller;
    }

    boolean isLetIn() {
        return caller != null;
    }

    void letIn(ScimCaller known) {
        this.caller = known;
    }

    Tolerances tolerances() {
        return tolerances;
    }

    void note(String text) {
        notes.add(text);
    }

    List<String> notes() {
        var all = new ArrayList<String>();
        tolerances.names().forEach(name -> all.add("tolerated: " + name));
        all.addAll(notes);
        return all;
    }

    void failed(String why) {
        this.detail = why;
    }

    @Nullable String detail() {
        return detail;
    }

    void about(UUID resourceId) {
        this.resource = resourceId.toString();
    }

    @Nullable String resource() {
        return resource;
    }
}

package io.musterbook.directorysync.internal.http;

import io.musterbook.directorysync.DirectoryRequest;
import io.musterbook.directorysync.internal.requestlog.Entry;
import io.musterbook.directorysync.internal.requestlog.RequestLog;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Gives every answer its request id and writes the request into the log of its connection. */
@Provider
public class Bookkeeper implements ContainerResponseFilter {
    private static final int MAX_PATH = 512;
    private static final int MAX_QUERY = 2_048;
    private static final int MAX_DETAIL = 1_024;
    private static final int MAX_NOTES = 4_000;
    private static final int MAX_USER_AGENT = 200;

    private final RequestLog log;
    private final Meters meters;
    private final ScimRequest request;

    @Inject
    public Bookkeeper(RequestLog log, Meters meters, ScimRequest request) {
        this.log = log;
        this.meters = meters;
        this.request = request;
    }

    @Override
    public void filter(ContainerRequestContext asked, ContainerResponseContext answered) {
        answered.getHeaders().putSingle("X-Request-Id", request.id());
        answered.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        if (!request.isLetIn()) {
            return;
        }
        meters.answered(
                asked.getMethod(), answered.getStatus(), request.tolerances().all());
        var caller = request.caller();
        var notes = cut(String.join("\n", request.notes()), MAX_NOTES);
        log.add(new Entry(
                caller.connection(),
                caller.token(),
                new DirectoryRequest(
                        request.id(),
                        request.at(),
                        asked.getMethod(),
                        String.valueOf(cut(path(asked), MAX_PATH)),
                        cut(asked.getUriInfo().getRequestUri().getQuery(), MAX_QUERY),
                        answered.getStatus(),
                        request.durationMs(),
                        cut(request.detail(), MAX_DETAIL),
                        request.resource(),
                        notes == null ? List.of() : notes.lines().toList(),
                        cut(asked.getHeaderString(HttpHeaders.USER_AGENT), MAX_USER_AGENT))));
    }

    /** The path below the connection's base URL. */
    private static String path(ContainerRequestContext asked) {
        return asked.getUriInfo().getPathSegments().stream()
                .skip(2)
                .map(segment -> "/" + segment.getPath())
                .collect(Collectors.joining());
    }

    private static @Nullable String cut(@Nullable String text, int length) {
        return text == null || text.length() <= length ? text : text.substring(0, length);
    }
}

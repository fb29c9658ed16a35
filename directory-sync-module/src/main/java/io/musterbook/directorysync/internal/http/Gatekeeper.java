package io.musterbook.directorysync.internal.http;

import io.musterbook.directorysync.internal.connection.ScimCaller;
import io.musterbook.directorysync.internal.connection.TokenCheck;
import io.musterbook.directorysync.internal.scim.message.ScimException;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;

/**
 * Stands before every resource of the endpoint: no valid token, no look at anything. The tenant comes from the token
 * alone; the connection in the address must be the same one.
 */
@Provider
@PreMatching
public class Gatekeeper implements ContainerRequestFilter {
    private final TokenCheck tokens;
    private final Pace pace;
    private final ScimRequest request;

    @Inject
    public Gatekeeper(TokenCheck tokens, Pace pace, ScimRequest request) {
        this.tokens = tokens;
        this.pace = pace;
        this.request = request;
    }

    @Override
    public void filter(ContainerRequestContext context) {
        tidyPath(context);
        var authorization = context.getHeaderString(HttpHeaders.AUTHORIZATION);
        var caller = authorization == null ? null : tokens.caller(authorization).orElse(null);
        if (caller == null || !isAddressed(caller, context)) {
            throw ScimException.of(
                    401,
                    null,
                    "The bearer token is missing, wrong, revoked or belongs to another SCIM base URL. Copy both values"
                            + " again from the Security page; if the token is lost, make a new one there.");
        }
        request.letIn(caller);
        pace.require(caller.token());
        requireReadable(context);
    }

    /** Some clients send {@code //Users} when the base URL was pasted with a slash at its end. */
    private static void tidyPath(ContainerRequestContext context) {
        var path = context.getUriInfo().getRequestUri().getRawPath();
        if (path.contains("//")) {
            context.setRequestUri(context.getUriInfo()
                    .getRequestUriBuilder()
                    .replacePath(path.replaceAll("/{2,}", "/"))
                    .build());
        }
    }

    private static boolean isAddressed(ScimCaller caller, ContainerRequestContext context) {
        var segments = context.getUriInfo().getPathSegments();
        return segments.size() > 1
                && segments.get(0).getPath().equals("v2")
                && segments.get(1).getPath().equals(caller.connection().toString());
    }

    private static void requireReadable(ContainerRequestContext context) {
        var encoding = context.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.toLowerCase(Locale.ROOT).equals("identity")) {
            throw ScimException.of(
                    415, null, "Send the body without Content-Encoding; compressed bodies are not read.");
        }
        if (context.hasEntity() && !isJson(context.getMediaType())) {
            throw ScimException.of(
                    415, null, "Send the body as application/scim+json or application/json, encoded in UTF-8.");
        }
    }

    private static boolean isJson(MediaType type) {
        if (type == null || !type.getType().toLowerCase(Locale.ROOT).equals("application")) {
            return type == null;
        }
        var subtype = type.getSubtype().toLowerCase(Locale.ROOT);
        return subtype.equals("scim+json") || subtype.equals("json");
    }
}

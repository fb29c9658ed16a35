package io.musterbook.directorysync.internal.http;

import io.musterbook.directorysync.internal.provisioning.Refusals;
import io.musterbook.directorysync.internal.scim.message.ScimException;
import io.musterbook.directorysync.internal.scim.message.ScimJson;
import io.musterbook.workspace.AddressTaken;
import io.musterbook.workspace.InvalidValue;
import io.musterbook.workspace.SeatLimitReached;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Every failure as the error message of RFC 7644 section 3.12, whoever raised it. */
@Provider
public class ErrorAnswers implements ExceptionMapper<Throwable> {
    private static final Logger LOG = Logger.getLogger(ErrorAnswers.class.getName());

    private final ScimRequest request;

    @Inject
    public ErrorAnswers(ScimRequest request) {
        this.request = request;
    }

    @Override
    public Response toResponse(Throwable thrown) {
        var error = translate(thrown);
        request.failed(error.detail());
        var answer = Response.status(error.status())
                .type(Answers.SCIM_JSON)
                .entity(ScimJson.error(error.status(), error.type().orElse(null), error.detail()));
        if (error.status() == 401) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Musterbook SCIM\"");
        }
        if (error.status() == 429) {
            answer.header(HttpHeaders.RETRY_AFTER, Retry.AFTER_SECONDS);
        }
        if (thrown instanceof WebApplicationException raised) {
            var allow = raised.getResponse().getHeaderString(HttpHeaders.ALLOW);
            if (allow != null) {
                answer.header(HttpHeaders.ALLOW, allow);
            }
        }
        return answer.build();
    }

    private ScimException translate(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof ScimException known) {
                return known;
            }
            if (cause instanceof SeatLimitReached full) {
                return Refusals.noSeat(full);
            }
            if (cause instanceof WebApplicationException raised) {
                return ofContainer(raised);
            }
            if (cause instanceof InvalidValue || cause instanceof AddressTaken || Transience.is(cause)) {
                return Retry.later("The server could not finish the request just now.");
            }
        }
        LOG.log(Level.SEVERE, "Request " + request.id() + " failed.", thrown);
        return ScimException.of(
                500,
                null,
                "Something went wrong on our side. Tell your Musterbook operator the reference " + request.id() + ".");
    }

    private static ScimException ofContainer(WebApplicationException raised) {
        int status = raised.getResponse().getStatus();
        return ScimException.of(
                status,
                null,
                switch (status) {
                    case 404 ->
                        "There is no such endpoint. The base URL ends after the connection id; /Users and /Groups follow it.";
                    case 405 -> "This endpoint does not know that method; see the Allow header for those it knows.";
                    case 406 -> "This endpoint answers in application/scim+json.";
                    case 415 -> "Send the body as application/scim+json or application/json, encoded in UTF-8.";
                    default -> "The request could not be read. Check its address, headers and body.";
                });
    }
}

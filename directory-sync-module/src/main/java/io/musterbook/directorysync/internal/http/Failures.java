package io.musterbook.directorysync.internal.http;

import io.musterbook.directorysync.internal.provisioning.Refusals;
import io.musterbook.directorysync.internal.scim.message.ScimException;
import io.musterbook.directorysync.internal.scim.message.ScimType;
import io.musterbook.workspace.AddressTaken;
import io.musterbook.workspace.InvalidValue;
import io.musterbook.workspace.SeatLimitReached;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What a failure, whoever raised it, means to the client. */
@RequestScoped
class Failures {
    private static final Logger LOG = Logger.getLogger(Failures.class.getName());

    private final ScimRequest request;

    @Inject
    Failures(ScimRequest request) {
        this.request = request;
    }

    ScimException refusal(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof ScimException known) {
                return known;
            }
            if (cause instanceof SeatLimitReached full) {
                return Refusals.noSeat(full);
            }
            if (cause instanceof InvalidValue invalid) {
                return ScimException.invalid(ScimType.INVALID_VALUE, String.valueOf(invalid.getMessage()));
            }
            if (cause instanceof WebApplicationException raised) {
                return ofContainer(raised);
            }
            if (cause instanceof AddressTaken || Transience.is(cause)) {
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

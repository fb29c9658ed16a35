package io.musterbook.web.api.problem;

import io.musterbook.directorysync.AlreadyConnected;
import io.musterbook.directorysync.NotConnected;
import io.musterbook.directorysync.PlanLacksDirectorySync;
import io.musterbook.directorysync.StillInUse;
import io.musterbook.invitation.InvitationNotOpen;
import io.musterbook.signon.NoSignOn;
import io.musterbook.signon.PlanLacksSingleSignOn;
import io.musterbook.signon.SignOnExists;
import io.musterbook.web.api.json.FieldFault;
import io.musterbook.web.api.json.InvalidRequest;
import io.musterbook.web.api.problem.Problem.Kind;
import io.musterbook.workspace.AddressTaken;
import io.musterbook.workspace.InvalidValue;
import io.musterbook.workspace.NotAllowed;
import io.musterbook.workspace.SeatLimitReached;
import io.musterbook.workspace.SlugTaken;
import io.musterbook.workspace.UnknownMember;
import io.musterbook.workspace.UnknownWorkspace;
import jakarta.ejb.EJBException;
import jakarta.ws.rs.WebApplicationException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns what was thrown into a problem. Only texts that were written for people leave the server. */
public final class Problems {
    private static final Kind INVALID = Kind.named("invalid-request", "The request is not valid", 400);
    private static final Kind UNAUTHORIZED = Kind.named("unauthorized", "The operator key is missing or wrong", 401);
    private static final Kind PLAN =
            Kind.named("plan-lacks-directory-sync", "The plan does not include Directory Sync", 403);
    private static final Kind PLAN_SIGN_ON =
            Kind.named("plan-lacks-single-sign-on", "The plan does not include single sign-on", 403);
    private static final Kind NOT_FOUND = Kind.named("not-found", "There is no such resource", 404);
    private static final Kind UNKNOWN_WORKSPACE = Kind.named("unknown-workspace", "There is no such workspace", 404);
    private static final Kind NOT_CONNECTED =
            Kind.named("not-connected", "The workspace has no directory connection", 404);
    private static final Kind NO_SIGN_ON = Kind.named("no-single-sign-on", "The workspace has no single sign-on", 404);
    private static final Kind METHOD = Kind.named("method-not-allowed", "The resource does not have this method", 405);
    private static final Kind ACCEPT = Kind.named("not-acceptable", "There is no answer of the wanted type", 406);
    private static final Kind SLUG_TAKEN = Kind.named("slug-taken", "The slug is taken", 409);
    private static final Kind ADDRESS_TAKEN = Kind.named("address-taken", "The address is taken", 409);
    private static final Kind ALREADY_CONNECTED =
            Kind.named("already-connected", "The workspace has a directory connection already", 409);
    private static final Kind SIGN_ON_EXISTS =
            Kind.named("single-sign-on-exists", "The workspace has single sign-on already", 409);
    private static final Kind IN_USE = Kind.named("address-in-use", "Another directory user has the address", 409);
    private static final Kind OWNER_PRESENT = Kind.named("owner-present", "The workspace has an owner", 409);
    private static final Kind NO_OWNER = Kind.named("no-owner", "Nobody was an owner", 409);
    private static final Kind SEATS = Kind.named("seat-limit-reached", "No seat is free", 409);
    private static final Kind NOT_OPEN = Kind.named("invitation-not-open", "The invitation is not open", 409);
    private static final Kind TOO_LARGE = Kind.named("too-large", "The request is too large", 413);
    private static final Kind MEDIA = Kind.named("unsupported-media-type", "The body is not JSON", 415);
    private static final Kind INTERNAL = Kind.named("internal-error", "Something broke on our side", 500);
    private static final Kind UNAVAILABLE = Kind.named("unavailable", "Try again in a moment", 503);

    /** SQL states that pass by themselves: connection, resources, shutdown, conflict, lock or statement time-out. */
    private static final Pattern PASSING_STATE =
            Pattern.compile("08.{3}|53.{3}|57.{3}|40.{3}|55P03|HYT0.|90020|90067|90098");

    private static final int MAX_CAUSES = 20;

    private Problems() {}

    /** What a caller without the right key hears. */
    public static Problem unauthorized() {
        return Problem.of(UNAUTHORIZED, "Send the header Authorization: Bearer <operator key>.");
    }

    /** What a path hears that leads nowhere. */
    public static Problem notFound() {
        return Problem.of(NOT_FOUND, "Nothing is at this address. The document at /openapi lists what there is.");
    }

    /** What a slug hears that no workspace has. */
    public static Problem unknownWorkspace() {
        return Problem.of(UNKNOWN_WORKSPACE, "No workspace has this slug. Check its spelling, or open it first.");
    }

    /** What a recovery hears where nothing is lost. */
    public static Problem ownerPresent(String owner) {
        return Problem.of(
                OWNER_PRESENT,
                owner + " is an active owner, so nothing needs recovery. To make somebody else an owner, name their"
                        + " address.");
    }

    /** What a recovery hears where there is nobody to bring back. */
    public static Problem noOwner() {
        return Problem.of(NO_OWNER, "There is no owner to bring back. Name the address of whoever shall be one.");
    }

    static Problem of(Throwable thrown) {
        Throwable current = thrown;
        for (int i = 0; current != null && i < MAX_CAUSES; i++) {
            var known = known(current);
            if (known.isPresent()) {
                return known.get();
            }
            current = current instanceof EJBException ejb && ejb.getCause() == null
                    ? ejb.getCausedByException()
                    : current.getCause();
        }
        return isPassing(thrown)
                ? Problem.of(
                        UNAVAILABLE, "The database does not answer right now. Nothing is known to be lost; try again.")
                : Problem.of(
                        INTERNAL, "The request could not be carried out. The log has more under this instance's id.");
    }

    private static Optional<Problem> known(Throwable thrown) {
        if (thrown instanceof RefusedWith refused) {
            return Optional.of(refused.problem());
        }
        if (thrown instanceof InvalidRequest invalid) {
            return Optional.of(Problem.of(INVALID, invalid.detail(), invalid.faults()));
        }
        if (thrown instanceof InvalidValue invalid) {
            var fault = new FieldFault(invalid.field(), invalid.reason());
            return Optional.of(Problem.of(INVALID, "One value is wrong: see errors.", List.of(fault)));
        }
        if (thrown instanceof WebApplicationException http) {
            return Optional.of(ofHttp(http));
        }
        return ofRefusal(thrown);
    }

    private static Optional<Problem> ofRefusal(Throwable thrown) {
        if (thrown instanceof UnknownWorkspace) {
            return Optional.of(unknownWorkspace());
        }
        if (thrown instanceof NotAllowed denied) {
            return Optional.of(Denials.problem(denied.denial()));
        }
        if (thrown instanceof UnknownMember) {
            return Optional.of(notFound());
        }
        if (thrown instanceof InvitationNotOpen) {
            return refusal(NOT_OPEN, "It was answered, taken back or never made. List the invitations to see.");
        }
        if (thrown instanceof NotConnected) {
            return refusal(NOT_CONNECTED, "Connect a directory first: POST to this workspace's /directory.");
        }
        if (thrown instanceof PlanLacksDirectorySync) {
            return refusal(
                    PLAN, "Directory Sync comes with the plan ENTERPRISE. Change the plan first: PATCH the workspace.");
        }
        if (thrown instanceof AlreadyConnected) {
            return refusal(
                    ALREADY_CONNECTED, "A workspace has one connection. DELETE it first, or make it another token.");
        }
        if (thrown instanceof NoSignOn) {
            return refusal(NO_SIGN_ON, "Link an identity provider first: POST to this workspace's /single-sign-on.");
        }
        if (thrown instanceof PlanLacksSingleSignOn) {
            return refusal(
                    PLAN_SIGN_ON,
                    "Single sign-on comes with the plan ENTERPRISE. Change the plan first: PATCH the workspace.");
        }
        if (thrown instanceof SignOnExists) {
            return refusal(SIGN_ON_EXISTS, "A workspace has one identity provider. PATCH it, or DELETE it first.");
        }
        return ofTaken(thrown);
    }

    private static Optional<Problem> ofTaken(Throwable thrown) {
        if (thrown instanceof SlugTaken) {
            return refusal(SLUG_TAKEN, "Another workspace has this slug. Choose another.");
        }
        if (thrown instanceof AddressTaken) {
            return refusal(ADDRESS_TAKEN, "Somebody else has this address. Use another.");
        }
        if (thrown instanceof StillInUse inUse) {
            return refusal(IN_USE, String.valueOf(inUse.getMessage()));
        }
        if (thrown instanceof SeatLimitReached seats) {
            return refusal(
                    SEATS, seats.workspaceName() + " has no free seat of " + seats.limit() + ". Raise seats first.");
        }
        return Optional.empty();
    }

    private static Optional<Problem> refusal(Kind kind, String detail) {
        return Optional.of(Problem.of(kind, detail));
    }

    private static Problem ofHttp(WebApplicationException http) {
        int status = http.getResponse().getStatus();
        return switch (status) {
            case 401 -> unauthorized();
            case 404 -> notFound();
            case 405 -> Problem.of(METHOD, "Use one of the methods of the Allow header.");
            case 406 -> Problem.of(ACCEPT, "Answers are application/json. Ask for that in the Accept header.");
            case 413 -> Problem.of(TOO_LARGE, text(http, "Send less at once."));
            case 415 -> Problem.of(MEDIA, "Send JSON, uncompressed, with Content-Type: application/json.");
            default ->
                status >= 400 && status < 500
                        ? Problem.of(
                                new Kind(INVALID.type(), INVALID.title(), status), "The request cannot be understood.")
                        : Problem.of(INTERNAL, "The request could not be carried out.");
        };
    }

    private static String text(WebApplicationException http, String otherwise) {
        var message = http.getMessage();
        return message == null || message.isBlank() ? otherwise : message;
    }

    private static boolean isPassing(@Nullable Throwable thrown) {
        Throwable current = thrown;
        for (int i = 0; current != null && i < MAX_CAUSES; i++) {
            if (current instanceof SQLTransientException
                    || (current instanceof SQLException sql
                            && PASSING_STATE
                                    .matcher(String.valueOf(sql.getSQLState()))
                                    .matches())) {
                return true;
            }
            current = current.getCause();
        }
        return false;
    }
}

package io.musterbook.directorysync.internal.scim.message;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A SCIM request is refused.
 *
 * <p>The {@linkplain #detail() detail} is read by the admin of the directory: it says the cause and the remedy, echoes
 * no long input and shows nothing of the inside.
 */
public final class ScimException extends RuntimeException {
    private final int status;
    private final @Nullable ScimType type;
    private final String detail;

    private ScimException(int status, @Nullable ScimType type, String detail) {
        super(detail);
        this.status = status;
        this.type = type;
        this.detail = detail;
    }

    /** A request that must be changed before it can succeed: status 400. */
    public static ScimException invalid(ScimType type, String detail) {
        return new ScimException(400, type, detail);
    }

    /** A resource that does not exist, or not for this caller: status 404, which has no type. */
    public static ScimException notFound(String detail) {
        return new ScimException(404, null, detail);
    }

    /** Any other refusal. */
    public static ScimException of(int status, @Nullable ScimType type, String detail) {
        return new ScimException(status, type, detail);
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The error's type, if its status has one. */
    public Optional<ScimType> type() {
        return Optional.ofNullable(type);
    }

    /** Cause and remedy in one or two sentences. */
    public String detail() {
        return detail;
    }
}

package io.musterbook.web.api.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.musterbook.web.api.json.FieldFault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of every answer that is not a success.
 *
 * @param type names the kind of problem for programs; never changes its meaning
 * @param title the kind for people; the same for every problem of a type
 * @param status the HTTP status
 * @param detail what happened this time and what to do
 * @param instance names this occurrence, for whoever reads the log
 * @param errors the wrong values of a request; null unless values were wrong
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String instance,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<FieldFault> errors) {
    /** Its media type. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** A problem without wrong values. */
    static Problem of(Kind kind, String detail) {
        return new Problem(kind.type(), kind.title(), kind.status(), detail, null, null);
    }

    /** A problem with wrong values, if there are any. */
    static Problem of(Kind kind, String detail, List<FieldFault> faults) {
        return new Problem(
                kind.type(), kind.title(), kind.status(), detail, null, faults.isEmpty() ? null : List.copyOf(faults));
    }

    /** The same problem as one occurrence. */
    Problem in(String requestId) {
        return new Problem(type, title, status, detail, "urn:uuid:" + requestId, errors);
    }

    /**
     * A kind of problem.
     *
     * @param type a URN that begins with {@code urn:musterbook:problem:}
     */
    record Kind(String type, String title, int status) {
        static Kind named(String name, String title, int status) {
            return new Kind("urn:musterbook:problem:" + name, title, status);
        }
    }
}

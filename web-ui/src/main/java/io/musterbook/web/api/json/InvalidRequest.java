package io.musterbook.web.api.json;

import java.io.Serial;
import java.util.List;

/** A request that cannot be understood. Nothing was done. */
public class InvalidRequest extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<FieldFault> faults;

    /** A request that is wrong as a whole. */
    public InvalidRequest(String detail) {
        super(detail);
        this.faults = List.of();
    }

    /** A request with wrong values; all of them. */
    public InvalidRequest(List<FieldFault> faults) {
        super(
                faults.size() == 1
                        ? "One value is wrong: see errors."
                        : faults.size() + " values are wrong: see errors.");
        this.faults = List.copyOf(faults);
    }

    /** The wrong values; empty if the request is wrong as a whole. */
    public List<FieldFault> faults() {
        return faults;
    }

    /** What is wrong, for people; never null. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}

package io.musterbook.workspace;

import jakarta.ejb.ApplicationException;
import java.io.Serial;

/** A value that its type does not admit. Nothing was stored. */
@ApplicationException(rollback = true)
public class InvalidValue extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String field;

    /**
     * @param field the name of the value as its sender knows it, for example {@code owner.email}
     * @param reason what is wrong and what would be right, in one or two sentences
     */
    public InvalidValue(String field, String reason) {
        super(reason);
        this.field = field;
    }

    /** The name of the value as its sender knows it. */
    public String field() {
        return field;
    }

    /** What is wrong and what would be right; never null. */
    public String reason() {
        return String.valueOf(getMessage());
    }

    /** The same fault, named as another sender knows the value. */
    public InvalidValue in(String otherField) {
        return new InvalidValue(otherField, reason());
    }
}

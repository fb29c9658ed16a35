package io.musterbook.workspace;

import jakarta.ejb.ApplicationException;
import java.io.Serial;

/** The password that should prove a person is not theirs. Nothing was changed. */
@ApplicationException(rollback = true)
public class WrongPassword extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public WrongPassword() {
        super("The password is wrong.");
    }
}

package io.musterbook.workspace;

import jakarta.ejb.ApplicationException;
import java.io.Serial;

/** The workspace has no such member. */
@ApplicationException(rollback = true)
public class UnknownMember extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public UnknownMember(MemberId member) {
        super("No member has the id " + member + ".");
    }
}

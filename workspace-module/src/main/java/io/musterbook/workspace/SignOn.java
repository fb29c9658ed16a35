package io.musterbook.workspace;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the core knows of a workspace's single sign-on.
 *
 * @param connection the sign-on connection, or null if there is none
 * @param tested whether a test sign-in succeeded since it was last changed
 * @param required whether nobody enters the workspace in another way
 */
public record SignOn(@Nullable UUID connection, boolean tested, boolean required) {
    /** No single sign-on. */
    public static final SignOn NONE = new SignOn(null, false, false);

    public SignOn {
        if (required && !tested) {
            throw new IllegalArgumentException("only what was tested can be required");
        }
    }

    /** Whether people can sign in with it. */
    public boolean on() {
        return connection != null;
    }
}

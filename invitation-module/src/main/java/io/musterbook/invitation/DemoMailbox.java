package io.musterbook.invitation;

import io.musterbook.workspace.EmailAddress;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where mail goes while no SMTP server is set: only in a demo. */
public interface DemoMailbox {
    /**
     * The newest 200 mails, newest first.
     *
     * @param to only mail to this address, compared by its key; null for all
     */
    List<DemoMail> mails(@Nullable EmailAddress to);

    /** One mail. */
    Optional<DemoMail> find(UUID id);

    /** Throws all mail away. */
    void empty();
}

package io.musterbook.invitation.internal.mail;

import io.musterbook.invitation.DemoMail;
import io.musterbook.invitation.DemoMailbox;
import io.musterbook.workspace.EmailAddress;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The demo's mailbox over its table. */
@Stateless
public class DemoShelf implements DemoMailbox {
    private final DemoMailTable mails;

    @Inject
    public DemoShelf(DemoMailTable mails) {
        this.mails = mails;
    }

    @Override
    public List<DemoMail> mails(@Nullable EmailAddress to) {
        return mails.newest(to);
    }

    @Override
    public Optional<DemoMail> find(UUID id) {
        return mails.find(id);
    }

    @Override
    public void empty() {
        mails.deleteAll();
    }
}

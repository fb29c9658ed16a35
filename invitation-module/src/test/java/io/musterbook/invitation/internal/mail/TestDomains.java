package io.musterbook.invitation.internal.mail;

import io.musterbook.workspace.Actor;
import io.musterbook.workspace.Domain;
import io.musterbook.workspace.DomainCheck;
import io.musterbook.workspace.Domains;
import io.musterbook.workspace.EmailAddress;
import io.musterbook.workspace.WorkspaceId;
import java.util.List;
import java.util.UUID;

/** One domain is verified for everybody: {@code acme.example}. */
final class TestDomains implements Domains {
    @Override
    public boolean isVerified(WorkspaceId workspace, EmailAddress address) {
        return address.key().value().endsWith("@acme.example");
    }

    @Override
    public List<WorkspaceId> holders(EmailAddress address) {
        return List.of();
    }

    @Override
    public List<Domain> list(WorkspaceId workspace) {
        return List.of();
    }

    @Override
    public Domain claim(WorkspaceId workspace, String domain, Actor actor) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Domain vouch(WorkspaceId workspace, String domain, Actor actor) {
        throw new UnsupportedOperationException();
    }

    @Override
    public DomainCheck check(WorkspaceId workspace, UUID domain, Actor actor) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void remove(WorkspaceId workspace, UUID domain, Actor actor) {
        throw new UnsupportedOperationException();
    }
}

package io.musterbook.workspace.internal.members;

import io.musterbook.workspace.Departure;
import io.musterbook.workspace.EmailAddress;
import io.musterbook.workspace.IdentityKey;
import io.musterbook.workspace.MemberSnapshot;
import io.musterbook.workspace.WorkspaceId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Who went, by address. */
@ApplicationScoped
class DepartureTable {
    private final Jdbi jdbi;

    @Inject
    DepartureTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Remembers how a member went; one without an address leaves nothing to remember by. */
    void note(MemberSnapshot member, Departure.Way way, Instant now) {
        var email = member.email();
        if (email == null) {
            return;
        }
        forget(member.workspace(), email.key());
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into workspace.departure (workspace_id, email_key, email, way, at)
                        values (:workspace, :key, :email, :way, :now) on conflict do nothing
                        """)
                .bind("workspace", member.workspace().value())
                .bind("key", email.key().bytes())
                .bind("email", email.value())
                .bind("way", way.name())
                .bind("now", now)
                .execute());
    }

    /** Remembers by another address too how somebody went. */
    void carry(WorkspaceId workspace, IdentityKey from, EmailAddress to) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into workspace.departure (workspace_id, email_key, email, way, at)
                        select workspace_id, cast(:toKey as bytea), cast(:to as varchar), way, at from workspace.departure
                         where workspace_id = :workspace and email_key = :from
                        on conflict do nothing
                        """)
                .bind("workspace", workspace.value())
                .bind("from", from.bytes())
                .bind("to", to.value())
                .bind("toKey", to.key().bytes())
                .execute());
    }

    void forget(WorkspaceId workspace, IdentityKey address) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "delete from workspace.departure where workspace_id = :workspace and email_key = :key")
                .bind("workspace", workspace.value())
                .bind("key", address.bytes())
                .execute());
    }

    Optional<Departure> find(WorkspaceId workspace, IdentityKey address) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select email, way, at from workspace.departure where workspace_id = :workspace and email_key = :key")
                .bind("workspace", workspace.value())
                .bind("key", address.bytes())
                .map((row, context) -> new Departure(
                        new EmailAddress(row.getString("email")),
                        Departure.Way.valueOf(row.getString("way")),
                        row.getTimestamp("at").toInstant()))
                .findOne());
    }
}

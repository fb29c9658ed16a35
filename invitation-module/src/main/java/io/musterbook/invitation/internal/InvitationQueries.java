package io.musterbook.invitation.internal;

import io.musterbook.invitation.InvitationId;
import io.musterbook.workspace.EmailAddress;
import io.musterbook.workspace.MemberId;
import io.musterbook.workspace.WorkspaceId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Questions about many invitations, one statement each. */
@ApplicationScoped
public class InvitationQueries {
    private static final String EXPIRED = """
             from invitation.invitation
            where workspace_id = :workspace and state = 'PENDING' and expires_at <= :now and mail_state <> 'BOUNCED'
            """;

    private final Jdbi jdbi;

    @Inject
    public InvitationQueries(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The latest invitation of each member. */
    Map<MemberId, Invitation> latest(WorkspaceId workspace, Collection<MemberId> members) {
        var latest = new LinkedHashMap<MemberId, Invitation>();
        if (!members.isEmpty()) {
            jdbi.useHandle(handle -> handle.createQuery(InvitationTable.SELECT
                            + " where workspace_id = :workspace and member_id = any(:members) order by id")
                    .bind("workspace", workspace.value())
                    .bind("members", members.stream().map(MemberId::value).toArray(UUID[]::new))
                    .map(InvitationTable::invitation)
                    .forEach(invitation -> latest.put(invitation.terms().member(), invitation)));
        }
        return latest;
    }

    /** Expired invitations that may be renewed, oldest first. */
    List<InvitationId> expired(WorkspaceId workspace, Instant now, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("select id" + EXPIRED + " order by id limit :most")
                .bind("workspace", workspace.value())
                .bind("now", now)
                .bind("most", most)
                .mapTo(UUID.class)
                .map(InvitationId::new)
                .list());
    }

    long countExpired(WorkspaceId workspace, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*)" + EXPIRED)
                .bind("workspace", workspace.value())
                .bind("now", now)
                .mapTo(long.class)
                .one());
    }

    /** The invitation that a notice about its mail speaks of: by its id, else the newest to the address; locked. */
    Optional<Invitation> lockForBounce(
            @Nullable InvitationId id, @Nullable EmailAddress address, @Nullable WorkspaceId in) {
        var condition = id != null
                ? " where id = :id"
                : " where email_key = :key and mail_state in ('SENT', 'WAITING', 'BOUNCED')"
                        + (in == null ? "" : " and workspace_id = :workspace");
        return jdbi.withHandle(handle -> handle.createQuery(
                        InvitationTable.SELECT + condition + " order by id desc limit 1 for update")
                .bind("id", id == null ? null : id.value())
                .bind("key", address == null ? null : address.key().bytes())
                .bind("workspace", in == null ? null : in.value())
                .map(InvitationTable::invitation)
                .findOne());
    }
}

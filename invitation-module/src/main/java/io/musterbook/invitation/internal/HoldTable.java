package io.musterbook.invitation.internal;

import io.musterbook.invitation.InvitationId;
import io.musterbook.workspace.WorkspaceId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Until when mail waits: of a workspace altogether, or of the invitations of one day. */
@ApplicationScoped
public class HoldTable {
    private final Jdbi jdbi;

    @Inject
    public HoldTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Until when all mail of a workspace waits. */
    Optional<Instant> until(WorkspaceId workspace, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select held_until from invitation.mail_hold where workspace_id = :workspace and held_until > :now")
                .bind("workspace", workspace.value())
                .bind("now", now)
                .map((row, context) -> row.getTimestamp("held_until").toInstant())
                .findOne());
    }

    void put(WorkspaceId workspace, Instant until) {
        remove(workspace);
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into invitation.mail_hold (workspace_id, held_until) values (:workspace, :until)
                        on conflict do nothing
                        """)
                .bind("workspace", workspace.value())
                .bind("until", until)
                .execute());
    }

    void remove(WorkspaceId workspace) {
        jdbi.useHandle(handle -> handle.createUpdate("delete from invitation.mail_hold where workspace_id = :workspace")
                .bind("workspace", workspace.value())
                .execute());
    }

    /** Holds the mail of one invitation that has not left, or with null no longer. */
    void hold(InvitationId invitation, Instant until) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update invitation.invitation set held_until = :until, mail_state = 'HELD', mail_slot_at = null
                         where id = :id and (mail_state = 'WAITING') is true
                        """)
                .bind("id", invitation.value())
                .bind("until", until)
                .execute());
    }

    /** Nothing that was held by itself waits for a day of its own any more. */
    void forgetDays(WorkspaceId workspace) {
        jdbi.useHandle(handle ->
                handle.createUpdate("""
                        update invitation.invitation set held_until = null
                         where workspace_id = :workspace and mail_state = 'HELD' and held_until is not null
                        """).bind("workspace", workspace.value()).execute());
    }

    /** Whether something holds the mail of an invitation. */
    public boolean holds(InvitationId invitation, WorkspaceId workspace, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                                select count(*) from invitation.invitation i
                                 where i.id = :id and (i.held_until > :now or exists (
                                       select 1 from invitation.mail_hold h
                                        where h.workspace_id = :workspace and h.held_until > :now))
                                """)
                        .bind("id", invitation.value())
                        .bind("workspace", workspace.value())
                        .bind("now", now)
                        .mapTo(long.class)
                        .one())
                > 0;
    }

    /** Mail that nothing holds any more, oldest first, locked; what another node releases is skipped. */
    List<InvitationId> free(Instant now, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select i.id from invitation.invitation i
                         where i.mail_state = 'HELD' and (i.held_until is null or i.held_until <= :now)
                           and not exists (select 1 from invitation.mail_hold h
                                            where h.workspace_id = i.workspace_id and h.held_until > :now)
                         order by i.id limit :most for update skip locked
                        """)
                .bind("now", now)
                .bind("most", most)
                .mapTo(UUID.class)
                .map(InvitationId::new)
                .list());
    }

    /** Counts mail by where it stands; see {@link io.musterbook.invitation.MailOutlook}. */
    Counts count(WorkspaceId workspace) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select coalesce(sum(case when mail_state = 'WAITING' then 1 else 0 end), 0) as waiting,
                               coalesce(sum(case when mail_state = 'HELD' then 1 else 0 end), 0) as held,
                               min(changed_at) as since, min(held_until) as first_day
                          from invitation.invitation
                         where workspace_id = :workspace and state = 'PENDING' and mail_state in ('WAITING', 'HELD')
                        """)
                .bind("workspace", workspace.value())
                .map((row, context) -> new Counts(
                        row.getLong("waiting"),
                        row.getLong("held"),
                        Optional.ofNullable(row.getTimestamp("since")).map(Timestamp::toInstant),
                        Optional.ofNullable(row.getTimestamp("first_day")).map(Timestamp::toInstant)))
                .one());
    }

    /** Mails that left since a moment. */
    long sentSince(WorkspaceId workspace, Instant since) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select count(*) from invitation.invitation
                         where workspace_id = :workspace and mail_state = 'SENT' and mailed_at >= :since
                        """)
                .bind("workspace", workspace.value())
                .bind("since", since)
                .mapTo(long.class)
                .one());
    }

    /** Mails of all workspaces that wait for their turn. */
    long waitingEverywhere() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select count(*) from invitation.invitation where mail_state = 'WAITING' and state = 'PENDING'")
                .mapTo(long.class)
                .one());
    }

    /**
     * @param since when the oldest of them was ordered
     * @param day the first day for which some of them wait
     */
    record Counts(long waiting, long held, Optional<Instant> since, Optional<Instant> day) {}
}

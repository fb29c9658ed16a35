package io.musterbook.invitation.internal;

import io.musterbook.invitation.InvitationFilter;
import io.musterbook.invitation.InvitationId;
import io.musterbook.invitation.InvitationState;
import io.musterbook.invitation.MailState;
import io.musterbook.workspace.EmailAddress;
import io.musterbook.workspace.IdentityKey;
import io.musterbook.workspace.MemberId;
import io.musterbook.workspace.Page;
import io.musterbook.workspace.PageRequest;
import io.musterbook.workspace.Role;
import io.musterbook.workspace.WorkspaceId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;

/** The invitation table in plain SQL: one statement a call. */
@ApplicationScoped
public class InvitationTable {
    static final String SELECT = """
            select id, workspace_id, member_id, email, role, inviter, language, timezone, state, created_at, generation,
                   life, renewals, mailed_at, expires_at, last_mailed_at, mail_state, mail_orders, mail_attempts,
                   mail_slot_at, mail_problem
              from invitation.invitation i
            """;

    /** H2's lock timeout, PostgreSQL's statement and lock timeouts. */
    private static final Set<String> WAITED_TOO_LONG = Set.of("HYT00", "57014", "55P03");

    private final Jdbi jdbi;
    private final InvitationLinks links;

    @Inject
    public InvitationTable(Jdbi jdbi, InvitationLinks links) {
        this.jdbi = jdbi;
        this.links = links;
    }

    void insert(Invitation invitation) {
        jdbi.useHandle(handle -> bind(handle.createUpdate("""
                        insert into invitation.invitation (id, workspace_id, member_id, email, email_key, pending_key,
                               role, inviter, language, timezone, state, created_at, changed_at, generation, token_hash,
                               life, renewals, mailed_at, expires_at, last_mailed_at, mail_state, mail_orders,
                               mail_attempts, mail_slot_at, mail_problem)
                        values (:id, :workspace, :member, :email, :emailKey, :pendingKey,
                               :role, :inviter, :language, :timezone, :state, :createdAt, :createdAt, :generation, :hash,
                               :life, :renewals, :mailedAt, :expiresAt, :lastMailedAt, :mailState, :orders,
                               :attempts, :slotAt, :problem)
                        """), invitation).execute());
    }

    /** Writes everything that can change. The caller holds the row's lock. */
    void update(Invitation invitation, Instant now) {
        jdbi.useHandle(handle ->
                bind(handle.createUpdate("""
                        update invitation.invitation
                           set member_id = :member, email = :email, pending_key = :pendingKey, role = :role,
                               inviter = :inviter, language = :language, timezone = :timezone, state = :state,
                               changed_at = :now, generation = :generation, token_hash = :hash, life = :life,
                               renewals = :renewals, mailed_at = :mailedAt, expires_at = :expiresAt,
                               last_mailed_at = :lastMailedAt, mail_state = :mailState, mail_orders = :orders,
                               mail_attempts = :attempts, mail_slot_at = :slotAt, mail_problem = :problem,
                               held_until = case when generation = :generation then held_until end
                         where id = :id
                        """), invitation).bind("now", now).execute());
    }

    /** The invitation behind a token's hash. */
    Optional<Invitation> find(byte[] tokenHash) {
        return one("where token_hash = :value", tokenHash);
    }

    /** The invitation of an id. */
    Optional<Invitation> find(InvitationId id) {
        return one("where id = :value", id.value());
    }

    /** The invitation of an id, locked until the transaction ends. */
    public Optional<Invitation> lock(InvitationId id) {
        return one("where id = :value for update", id.value());
    }

    /** The newest invitation for an address in a workspace, locked until the transaction ends. */
    Optional<Invitation> lockNewest(WorkspaceId workspace, IdentityKey address) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT
                        + " where workspace_id = :workspace and email_key = :key order by id desc limit 1 for update")
                .bind("workspace", workspace.value())
                .bind("key", address.bytes())
                .map(InvitationTable::invitation)
                .findOne());
    }

    /**
     * The member's pending invitation, locked until the transaction ends. One that the person is answering in this very
     * transaction is not among them: it is about to be accepted or declined.
     */
    Optional<Invitation> lockPending(MemberId member) {
        return one("""
                where member_id = :value and state = 'PENDING' and not exists (
                      select 1 from invitation.answer a where a.invitation_id = i.id and a.life = i.life)
                for update
                """, member.value());
    }

    /**
     * Lets one of many parallel calls answer an invitation; the others wait for its end.
     *
     * @return whether this call is the one
     */
    boolean beginAnswer(Invitation invitation, Instant now) {
        try {
            return jdbi.withHandle(handle -> handle.createUpdate(
                                    "insert into invitation.answer (invitation_id, life, at) values (:id, :life, :now)"
                                            + " on conflict do nothing")
                            .bind("id", invitation.id().value())
                            .bind("life", invitation.life())
                            .bind("now", now)
                            .execute())
                    == 1;
        } catch (UnableToExecuteStatementException e) {
            if (e.getCause() instanceof SQLException sql && WAITED_TOO_LONG.contains(sql.getSQLState())) {
                return false; // the other call is still at it, and only one may
            }
            throw e;
        }
    }

    /**
     * Ends an invitation if it is still open under this link.
     *
     * @return whether it was
     */
    boolean endIfOpen(byte[] tokenHash, InvitationState as, Instant now) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                                update invitation.invitation set state = :state, pending_key = null, changed_at = :now
                                 where token_hash = :hash and state = 'PENDING'
                                   and (expires_at is null or expires_at > :now)
                                """)
                        .bind("state", as.name())
                        .bind("hash", tokenHash)
                        .bind("now", now)
                        .execute())
                == 1;
    }

    Page<Invitation> list(WorkspaceId workspace, InvitationFilter filter, PageRequest page, Instant now) {
        var sql = SELECT + " where workspace_id = :workspace"
                + (filter.email() == null ? "" : " and email_key = :key")
                + (filter.state() == null ? "" : stateCondition(filter.state()))
                + (page.after() == null ? "" : " and id > :after")
                + " order by id limit :limit";
        var rows = jdbi.withHandle(handle -> handle.createQuery(sql)
                .bind("workspace", workspace.value())
                .bind(
                        "key",
                        filter.email() == null ? null : filter.email().key().bytes())
                .bind("state", filter.state() == null ? null : filter.state().name())
                .bind("now", now)
                .bind("after", page.after())
                .bind("limit", page.limit() + 1)
                .map(InvitationTable::invitation)
                .list());
        return page.page(rows, invitation -> invitation.id().value());
    }

    private static String stateCondition(InvitationState state) {
        return switch (state) {
            case PENDING -> " and state = 'PENDING' and (expires_at is null or expires_at > :now)";
            case EXPIRED -> " and state = 'PENDING' and expires_at <= :now";
            case ACCEPTED, DECLINED, REVOKED -> " and state = :state";
        };
    }

    private Optional<Invitation> one(String condition, Object value) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + condition)
                .bind("value", value)
                .map(InvitationTable::invitation)
                .findOne());
    }

    private <S extends SqlStatement<S>> S bind(S statement, Invitation invitation) {
        var terms = invitation.terms();
        var mail = invitation.mail();
        var key = terms.email().key().bytes();
        return statement
                .bind("id", invitation.id().value())
                .bind("workspace", terms.workspace().value())
                .bind("member", terms.member().value())
                .bind("email", terms.email().value())
                .bind("emailKey", key)
                .bind("pendingKey", invitation.isPending() ? key : null)
                .bind("role", terms.role().name())
                .bind("inviter", terms.inviter())
                .bind(
                        "language",
                        terms.language() == null ? null : terms.language().toLanguageTag())
                .bind(
                        "timezone",
                        terms.timezone() == null ? null : terms.timezone().getId())
                .bind("state", invitation.stored().name())
                .bind("createdAt", invitation.createdAt())
                .bind("generation", invitation.generation())
                .bind("hash", links.hash(invitation.id(), invitation.generation()))
                .bind("life", invitation.life())
                .bind("renewals", invitation.renewals())
                .bind("mailedAt", mail.mailedAt())
                .bind("expiresAt", mail.expiresAt())
                .bind("lastMailedAt", invitation.lastMailedAt())
                .bind("mailState", mail.state().name())
                .bind("orders", mail.orders())
                .bind("attempts", mail.attempts())
                .bind("slotAt", mail.slotAt())
                .bind("problem", mail.problem());
    }

    static Invitation invitation(ResultSet row, StatementContext context) throws SQLException {
        var language = row.getString("language");
        var timezone = row.getString("timezone");
        var terms = new Invitation.Terms(
                new WorkspaceId(row.getObject("workspace_id", UUID.class)),
                new MemberId(row.getObject("member_id", UUID.class)),
                new EmailAddress(row.getString("email")),
                Role.valueOf(row.getString("role")),
                row.getString("inviter"),
                language == null ? null : Locale.forLanguageTag(language),
                timezone == null ? null : ZoneId.of(timezone));
        var mail = new Invitation.Mail(
                MailState.valueOf(row.getString("mail_state")),
                instant(row, "mailed_at"),
                instant(row, "expires_at"),
                row.getInt("mail_orders"),
                row.getInt("mail_attempts"),
                instant(row, "mail_slot_at"),
                row.getString("mail_problem"));
        return new Invitation(
                new InvitationId(row.getObject("id", UUID.class)),
                terms,
                InvitationState.valueOf(row.getString("state")),
                row.getTimestamp("created_at").toInstant(),
                row.getInt("generation"),
                row.getInt("life"),
                row.getInt("renewals"),
                instant(row, "last_mailed_at"),
                mail);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var stamp = row.getTimestamp(column);
        return stamp == null ? null : stamp.toInstant();
    }
}

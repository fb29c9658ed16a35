package io.musterbook.workspace.internal.members;

import io.musterbook.workspace.AccountId;
import io.musterbook.workspace.AddressTaken;
import io.musterbook.workspace.EmailAddress;
import io.musterbook.workspace.IdentityKey;
import io.musterbook.workspace.Ids;
import io.musterbook.workspace.MemberFilter;
import io.musterbook.workspace.MemberId;
import io.musterbook.workspace.MemberProfile;
import io.musterbook.workspace.MemberSnapshot;
import io.musterbook.workspace.MemberSource;
import io.musterbook.workspace.MemberState;
import io.musterbook.workspace.Page;
import io.musterbook.workspace.PageRequest;
import io.musterbook.workspace.Role;
import io.musterbook.workspace.Suspension;
import io.musterbook.workspace.WorkspaceId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;

/** The member table in plain SQL: one statement a call. */
@ApplicationScoped
class MemberTable {
    private static final String SELECT = """
            select id, workspace_id, account_id, email, display_name, role, state, source, suspension, language, timezone,
                   created_at, changed_at
              from workspace.member
            """;

    private final Jdbi jdbi;

    @Inject
    MemberTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    MemberSnapshot insert(
            WorkspaceId workspace,
            @Nullable AccountId account,
            MemberProfile profile,
            Role role,
            MemberState state,
            MemberSource source,
            Instant now) {
        var member = new MemberSnapshot(
                new MemberId(Ids.next(now)),
                workspace,
                account,
                profile.email(),
                profile.displayName(),
                role,
                state,
                source,
                null,
                now,
                now);
        uniqueAddress(
                profile.email(),
                () -> jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into workspace.member (id, workspace_id, account_id, email, email_key, display_name,
                               search_text, role, state, source, language, timezone, created_at, changed_at)
                        values (:id, :workspace, :account, :email, :emailKey, :displayName,
                               :searchText, :role, :state, :source, :language, :timezone, :now, :now)
                        """)
                        .bind("id", member.id().value())
                        .bind("workspace", workspace.value())
                        .bind("account", account == null ? null : account.value())
                        .bindMap(profileColumns(profile))
                        .bind("role", role.name())
                        .bind("state", state.name())
                        .bind("source", source.name())
                        .bind("now", now)
                        .execute()));
        return member;
    }

    void updateProfile(MemberSnapshot member, MemberProfile profile, Instant now) {
        uniqueAddress(
                profile.email(),
                () -> jdbi.useHandle(handle -> handle.createUpdate("""
                        update workspace.member
                           set email = :email, email_key = :emailKey, display_name = :displayName,
                               search_text = :searchText, language = :language, timezone = :timezone, changed_at = :now
                         where id = :id and workspace_id = :workspace
                        """)
                        .bind("id", member.id().value())
                        .bind("workspace", member.workspace().value())
                        .bindMap(profileColumns(profile))
                        .bind("now", now)
                        .execute()));
    }

    /** Writes state, account, role, source and suspension as the snapshot has them. */
    void update(MemberSnapshot member) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update workspace.member
                           set state = :state, account_id = :account, role = :role, source = :source,
                               suspension = :suspension, changed_at = :now
                         where id = :id and workspace_id = :workspace
                        """)
                .bind("id", member.id().value())
                .bind("workspace", member.workspace().value())
                .bind(
                        "account",
                        member.account() == null ? null : member.account().value())
                .bind("state", member.state().name())
                .bind("role", member.role().name())
                .bind("source", member.source().name())
                .bind(
                        "suspension",
                        member.suspension() == null ? null : member.suspension().name())
                .bind("now", member.changedAt())
                .execute());
    }

    void delete(WorkspaceId workspace, MemberId member) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "delete from workspace.member where id = :id and workspace_id = :workspace")
                .bind("id", member.value())
                .bind("workspace", workspace.value())
                .execute());
    }

    /** The member, locked until the transaction ends: whoever changes a member reads it this way first. */
    Optional<StoredMember> lock(WorkspaceId workspace, MemberId member) {
        return jdbi.withHandle(
                handle -> handle.createQuery(SELECT + " where id = :id and workspace_id = :workspace for update")
                        .bind("id", member.value())
                        .bind("workspace", workspace.value())
                        .map(MemberTable::stored)
                        .findOne());
    }

    Optional<MemberSnapshot> find(WorkspaceId workspace, MemberId member) {
        return one(workspace, "id = :value", member.value());
    }

    Optional<MemberSnapshot> find(WorkspaceId workspace, IdentityKey address) {
        return one(workspace, "email_key = :value", address.bytes());
    }

    Optional<MemberSnapshot> find(WorkspaceId workspace, AccountId account) {
        return one(workspace, "account_id = :value", account.value());
    }

    long owners(WorkspaceId workspace) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select count(*) from workspace.member where workspace_id = :workspace and role = 'OWNER'")
                .bind("workspace", workspace.value())
                .mapTo(long.class)
                .one());
    }

    Page<MemberSnapshot> list(WorkspaceId workspace, MemberFilter filter, PageRequest page) {
        var sql =
                SELECT + where(filter) + (page.after() == null ? "" : " and id > :after") + " order by id limit :limit";
        var rows = jdbi.withHandle(handle -> bind(handle.createQuery(sql), workspace, filter)
                .bind("after", page.after())
                .bind("limit", page.limit() + 1)
                .map((row, context) -> stored(row, context).snapshot())
                .list());
        return page.page(rows, member -> member.id().value());
    }

    long count(WorkspaceId workspace, MemberFilter filter) {
        return jdbi.withHandle(handle -> bind(
                        handle.createQuery("select count(*) from workspace.member" + where(filter)), workspace, filter)
                .mapTo(long.class)
                .one());
    }

    private Optional<MemberSnapshot> one(WorkspaceId workspace, String condition, Object value) {
        return jdbi.withHandle(
                handle -> handle.createQuery(SELECT + " where workspace_id = :workspace and " + condition)
                        .bind("workspace", workspace.value())
                        .bind("value", value)
                        .map((row, context) -> stored(row, context).snapshot())
                        .findOne());
    }

    private static String where(MemberFilter filter) {
        return " where workspace_id = :workspace"
                + (filter.text() == null ? "" : " and search_text like :text escape '!'")
                + (filter.state() == null ? "" : " and state = :state")
                + (filter.role() == null ? "" : " and role = :role")
                + (filter.source() == null ? "" : " and source = :source");
    }

    private static Query bind(Query query, WorkspaceId workspace, MemberFilter filter) {
        query.bind("workspace", workspace.value());
        if (filter.text() != null) {
            var literal = IdentityKey.fold(filter.text().strip()).replaceAll("([!%_])", "!$1");
            query.bind("text", "%" + literal + "%");
        }
        return query.bind(
                        "state", filter.state() == null ? null : filter.state().name())
                .bind("role", filter.role() == null ? null : filter.role().name())
                .bind("source", filter.source() == null ? null : filter.source().name());
    }

    private static Map<String, @Nullable Object> profileColumns(MemberProfile profile) {
        var columns = new HashMap<String, @Nullable Object>();
        var email = profile.email();
        columns.put("email", email == null ? null : email.value());
        columns.put("emailKey", email == null ? null : email.key().bytes());
        columns.put("displayName", profile.displayName());
        columns.put(
                "searchText",
                IdentityKey.fold(profile.displayName())
                        + (email == null ? "" : " " + email.key().value()));
        columns.put(
                "language",
                profile.language() == null ? null : profile.language().toLanguageTag());
        columns.put(
                "timezone",
                profile.timezone() == null ? null : profile.timezone().getId());
        return columns;
    }

    private static void uniqueAddress(@Nullable EmailAddress email, Runnable write) {
        try {
            write.run();
        } catch (UnableToExecuteStatementException e) {
            if (email != null && e.getCause() instanceof SQLException sql && "23505".equals(sql.getSQLState())) {
                throw new AddressTaken(email);
            }
            throw e;
        }
    }

    private static StoredMember stored(ResultSet row, StatementContext context) throws SQLException {
        var account = row.getObject("account_id", UUID.class);
        var email = row.getString("email");
        var suspension = row.getString("suspension");
        var language = row.getString("language");
        var timezone = row.getString("timezone");
        var snapshot = new MemberSnapshot(
                new MemberId(row.getObject("id", UUID.class)),
                new WorkspaceId(row.getObject("workspace_id", UUID.class)),
                account == null ? null : new AccountId(account),
                email == null ? null : new EmailAddress(email),
                row.getString("display_name"),
                Role.valueOf(row.getString("role")),
                MemberState.valueOf(row.getString("state")),
                MemberSource.valueOf(row.getString("source")),
                suspension == null ? null : Suspension.valueOf(suspension),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("changed_at").toInstant());
        return new StoredMember(
                snapshot,
                new MemberProfile(
                        snapshot.email(),
                        snapshot.displayName(),
                        language == null ? null : Locale.forLanguageTag(language),
                        timezone == null ? null : ZoneId.of(timezone)));
    }

    /** A row: what others see of it, and the whole profile. */
    record StoredMember(MemberSnapshot snapshot, MemberProfile profile) {}
}

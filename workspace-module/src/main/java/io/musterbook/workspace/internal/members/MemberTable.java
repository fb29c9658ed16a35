package io.musterbook.workspace.internal.members;

import io.musterbook.workspace.AccountId;
import io.musterbook.workspace.AddressTaken;
import io.musterbook.workspace.EmailAddress;
import io.musterbook.workspace.IdentityKey;
import io.musterbook.workspace.Ids;
import io.musterbook.workspace.MailPolicy;
import io.musterbook.workspace.MemberFilter;
import io.musterbook.workspace.MemberId;
import io.musterbook.workspace.MemberProfile;
import io.musterbook.workspace.MemberSnapshot;
import io.musterbook.workspace.MemberSource;
import io.musterbook.workspace.MemberState;
import io.musterbook.workspace.NewMember;
import io.musterbook.workspace.Page;
import io.musterbook.workspace.PageRequest;
import io.musterbook.workspace.Role;
import io.musterbook.workspace.RoleSource;
import io.musterbook.workspace.Suspension;
import io.musterbook.workspace.WorkspaceId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
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
    static final String COLUMNS = """
            id, workspace_id, account_id, email, reported_email, sign_in_key, display_name, role, role_source, state, source, suspension,
            mail_policy, language, timezone, created_at, changed_at
            """;

    static final String SELECT = "select " + COLUMNS + """
              from workspace.member
            """;

    private final Jdbi jdbi;

    @Inject
    MemberTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @param policy as it holds, after the check of {@link NewMember} */
    MemberSnapshot insert(
            WorkspaceId workspace,
            @Nullable AccountId account,
            NewMember newcomer,
            MailPolicy policy,
            MemberState state,
            Instant now) {
        var profile = newcomer.profile();
        var member = new MemberSnapshot(
                new MemberId(Ids.next(now)),
                workspace,
                account,
                profile.email(),
                profile.displayName(),
                newcomer.role(),
                newcomer.roleSource(),
                state,
                newcomer.source(),
                null,
                now,
                now);
        uniqueAddress(
                profile.email(),
                () -> jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into workspace.member (id, workspace_id, account_id, email, email_key, sign_in_key, display_name,
                               search_text, role, role_source, state, source, mail_policy, language, timezone, created_at,
                               changed_at)
                        values (:id, :workspace, :account, :email, :emailKey, :signInKey, :displayName,
                               :searchText, :role, :roleSource, :state, :source, :policy, :language, :timezone, :now,
                               :now)
                        """)
                        .bind("id", member.id().value())
                        .bind("workspace", workspace.value())
                        .bind("account", account == null ? null : account.value())
                        .bindMap(profileColumns(profile))
                        .bind("role", member.role().name())
                        .bind("roleSource", member.roleSource().name())
                        .bind("state", state.name())
                        .bind("source", member.source().name())
                        .bind("policy", policy.name())
                        .bind("now", now)
                        .execute()));
        return member;
    }

    /** @param reported the address that the directory reports instead, or null */
    void updateProfile(MemberSnapshot member, MemberProfile profile, @Nullable EmailAddress reported, Instant now) {
        uniqueAddress(
                profile.email(),
                () -> jdbi.useHandle(handle -> handle.createUpdate("""
                        update workspace.member
                           set email = :email, email_key = :emailKey, reported_email = :reported, sign_in_key = :signInKey,
                               display_name = :displayName, search_text = :searchText, language = :language,
                               timezone = :timezone, changed_at = :now
                         where id = :id and workspace_id = :workspace
                        """)
                        .bind("id", member.id().value())
                        .bind("workspace", member.workspace().value())
                        .bindMap(profileColumns(profile))
                        .bind("reported", reported == null ? null : reported.value())
                        .bind("now", now)
                        .execute()));
    }

    /** Writes state, account, role, source and suspension; only whom a directory manages keeps its name there. */
    void update(MemberSnapshot member) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update workspace.member
                           set state = :state, account_id = :account, role = :role, role_source = :roleSource, source = :source,
                               suspension = :suspension, changed_at = :now,
                               sign_in_key = case when cast(:source as varchar) = 'DIRECTORY' then sign_in_key end
                         where id = :id and workspace_id = :workspace
                        """)
                .bind("id", member.id().value())
                .bind("workspace", member.workspace().value())
                .bind(
                        "account",
                        member.account() == null ? null : member.account().value())
                .bind("state", member.state().name())
                .bind("role", member.role().name())
                .bind("roleSource", member.roleSource().name())
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

    /** The address that a directory reports for a person who signs in with another one. */
    Optional<EmailAddress> reported(WorkspaceId workspace, MemberId member) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select reported_email from workspace.member where id = :id and workspace_id = :workspace")
                .bind("id", member.value())
                .bind("workspace", workspace.value())
                .mapTo(String.class)
                .findOne()
                .map(EmailAddress::new));
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

    /** The members whom a directory calls so, those with access or an offer first. */
    List<MemberSnapshot> bySignInName(WorkspaceId workspace, IdentityKey name) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + """
                        where workspace_id = :workspace and sign_in_key = :name
                        order by case when state = 'SUSPENDED' then 1 else 0 end, id
                        """)
                .bind("workspace", workspace.value())
                .bind("name", name.bytes())
                .map((row, context) -> stored(row, context).snapshot())
                .list());
    }

    void nameForSignIn(WorkspaceId workspace, MemberId member, IdentityKey name) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update workspace.member set sign_in_key = :name where id = :id and workspace_id = :workspace")
                .bind("id", member.value())
                .bind("workspace", workspace.value())
                .bind("name", name.bytes())
                .execute());
    }

    long owners(WorkspaceId workspace) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select count(*) from workspace.member where workspace_id = :workspace and role = 'OWNER'")
                .bind("workspace", workspace.value())
                .mapTo(long.class)
                .one());
    }

    /** The owners with access, locked in one order until the transaction ends: two who go at once see each other. */
    long lockActiveOwners(WorkspaceId workspace) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select id from workspace.member
                         where workspace_id = :workspace and role = 'OWNER' and state = 'ACTIVE' order by id for update
                        """)
                .bind("workspace", workspace.value())
                .mapTo(UUID.class)
                .list()
                .size());
    }

    /** The members as whom an account is anywhere. */
    List<StoredMember> of(AccountId account) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + " where account_id = :account order by id")
                .bind("account", account.value())
                .map(MemberTable::stored)
                .list());
    }

    /** Active members in a role, by name. */
    List<MemberSnapshot> active(WorkspaceId workspace, Role role, int most) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + """
                        where workspace_id = :workspace and role = :role and state = 'ACTIVE'
                        order by display_name, id limit :most
                        """)
                .bind("workspace", workspace.value())
                .bind("role", role.name())
                .bind("most", most)
                .map((row, context) -> stored(row, context).snapshot())
                .list());
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
        columns.put(
                "signInKey",
                profile.signInName() == null ? null : profile.signInName().bytes());
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

    static StoredMember stored(ResultSet row, StatementContext context) throws SQLException {
        var account = row.getObject("account_id", UUID.class);
        var email = row.getString("email");
        var suspension = row.getString("suspension");
        var language = row.getString("language");
        var timezone = row.getString("timezone");
        var signInKey = row.getBytes("sign_in_key");
        var reported = row.getString("reported_email");
        var snapshot = new MemberSnapshot(
                new MemberId(row.getObject("id", UUID.class)),
                new WorkspaceId(row.getObject("workspace_id", UUID.class)),
                account == null ? null : new AccountId(account),
                email == null ? null : new EmailAddress(email),
                row.getString("display_name"),
                Role.valueOf(row.getString("role")),
                RoleSource.valueOf(row.getString("role_source")),
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
                        timezone == null ? null : ZoneId.of(timezone),
                        signInKey == null ? null : new IdentityKey(new String(signInKey, StandardCharsets.UTF_8))),
                MailPolicy.valueOf(row.getString("mail_policy")),
                reported == null ? null : new EmailAddress(reported));
    }

    /**
     * A row: what others see of it, and the whole profile.
     *
     * @param policy how the person was told of the place
     * @param reported the address that the directory reports for a person who signs in with another one
     */
    record StoredMember(
            MemberSnapshot snapshot,
            MemberProfile profile,
            MailPolicy policy,
            @Nullable EmailAddress reported) {}
}

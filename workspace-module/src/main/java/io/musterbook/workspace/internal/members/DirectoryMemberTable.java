package io.musterbook.workspace.internal.members;

import io.musterbook.workspace.AccountId;
import io.musterbook.workspace.Departure;
import io.musterbook.workspace.DirectoryMembers.FirstContact;
import io.musterbook.workspace.EmailAddress;
import io.musterbook.workspace.IdentityKey;
import io.musterbook.workspace.MemberId;
import io.musterbook.workspace.MemberSnapshot;
import io.musterbook.workspace.Role;
import io.musterbook.workspace.RoleSource;
import io.musterbook.workspace.WorkspaceId;
import io.musterbook.workspace.internal.members.MemberTable.StoredMember;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The member table for many members at once: one statement a call, whatever their number. */
@ApplicationScoped
class DirectoryMemberTable {
    private static final String SELECT = MemberTable.SELECT + " where workspace_id = :workspace";

    private final Jdbi jdbi;

    @Inject
    DirectoryMemberTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<MemberSnapshot> find(WorkspaceId workspace, Collection<MemberId> members) {
        return sourced(workspace, members, "").stream()
                .map(found -> found.stored().snapshot())
                .toList();
    }

    List<MemberSnapshot> findByAddress(WorkspaceId workspace, Collection<EmailAddress> addresses) {
        if (addresses.isEmpty()) {
            return List.of();
        }
        var keys = addresses.stream()
                .map(address -> address.key().bytes())
                .distinct()
                .toList();
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + " and email_key in (<keys>) order by id")
                .bind("workspace", workspace.value())
                .bindList("keys", keys)
                .map(MemberTable::stored)
                .map(StoredMember::snapshot)
                .list());
    }

    FirstContact firstContact(WorkspaceId workspace, IdentityKey address) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select m.*, d.way as departure_way
                          from (values (cast(:key as bytea))) as asked(email_key)
                          left join workspace.member m
                            on m.workspace_id = :workspace and m.email_key = asked.email_key
                          left join workspace.departure d
                            on d.workspace_id = :workspace and d.email_key = asked.email_key
                        """)
                .bind("workspace", workspace.value())
                .bind("key", address.bytes())
                .map((row, context) -> {
                    var way = row.getString("departure_way");
                    return new FirstContact(
                            row.getObject("id", UUID.class) == null
                                    ? null
                                    : MemberTable.stored(row, context).snapshot(),
                            way == null ? null : Departure.Way.valueOf(way));
                })
                .one());
    }

    /** Members with the source of their role. */
    List<Sourced> read(WorkspaceId workspace, Collection<MemberId> members) {
        return sourced(workspace, members, "");
    }

    /** The same, locked in one order until the transaction ends. */
    List<Sourced> lock(WorkspaceId workspace, Collection<MemberId> members) {
        return sourced(workspace, members, " for update");
    }

    private List<Sourced> sourced(WorkspaceId workspace, Collection<MemberId> members, String suffix) {
        if (members.isEmpty()) {
            return List.of();
        }
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + " and id = any(:ids) order by id" + suffix)
                .bind("workspace", workspace.value())
                .bind("ids", members.stream().map(MemberId::value).toArray(UUID[]::new))
                .map((row, context) ->
                        new Sourced(MemberTable.stored(row, context), RoleSource.valueOf(row.getString("role_source"))))
                .list());
    }

    /** Writes one role to many members, which must be locked. */
    void update(WorkspaceId workspace, Collection<MemberId> members, Role role, RoleSource source, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update workspace.member set role = :role, role_source = :source, changed_at = :now
                         where workspace_id = :workspace and id = any(:ids)
                        """)
                .bind("role", role.name())
                .bind("source", source.name())
                .bind("now", now)
                .bind("workspace", workspace.value())
                .bind("ids", members.stream().map(MemberId::value).toArray(UUID[]::new))
                .execute());
    }

    /** Writes who sits in a place and in which role; the member must be locked. */
    void reseat(MemberSnapshot place, @Nullable AccountId account, RoleSource source) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update workspace.member
                           set account_id = :account, role = :role, role_source = :source, state = :state,
                               suspension = null, changed_at = :now
                         where workspace_id = :workspace and id = :id
                        """)
                .bind("account", account == null ? null : account.value())
                .bind("role", place.role().name())
                .bind("source", source.name())
                .bind("state", place.state().name())
                .bind("now", place.changedAt())
                .bind("workspace", place.workspace().value())
                .bind("id", place.id().value())
                .execute());
    }

    Optional<MemberSnapshot> activeOwner(WorkspaceId workspace) {
        return jdbi.withHandle(
                handle -> handle.createQuery(SELECT + " and role = 'OWNER' and state = 'ACTIVE' order by id limit 1")
                        .bind("workspace", workspace.value())
                        .map(MemberTable::stored)
                        .map(StoredMember::snapshot)
                        .findOne());
    }

    /** A member and who decided its role. */
    record Sourced(StoredMember stored, RoleSource source) {
        MemberSnapshot snapshot() {
            return stored.snapshot();
        }
    }
}

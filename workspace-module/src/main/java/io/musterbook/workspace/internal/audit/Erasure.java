package io.musterbook.workspace.internal.audit;

import io.musterbook.workspace.EmailAddress;
import io.musterbook.workspace.IdentityKey;
import io.musterbook.workspace.SecretKey;
import io.musterbook.workspace.WorkspaceId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Erases what names a person: first it finds the rows that hold the address, then all rows about the same member,
 * account, invitation or directory user, since some of those know the person by name only.
 */
@ApplicationScoped
class Erasure {
    private static final int CHUNK = 1_000;

    /** What a row can be about that is one person. */
    private static final Set<String> PERSONS = Set.of("member", "account", "invitation", "directory-user", "candidate");

    private final Jdbi jdbi;
    private final SecretKey key;
    private final Clock clock;

    @Inject
    Erasure(Jdbi jdbi, SecretKey key, Clock clock) {
        this.jdbi = jdbi;
        this.key = key;
        this.clock = clock;
    }

    /** @return how many rows lost something */
    int erase(WorkspaceId workspace, EmailAddress person) {
        return jdbi.withHandle(handle -> {
            var named = new LinkedHashSet<UUID>();
            var targets = new HashSet<String>();
            find(handle, workspace, person, named, targets);
            for (var target : targets) {
                named.addAll(about(handle, workspace, target));
            }
            return erase(handle, List.copyOf(named));
        });
    }

    private static void find(
            Handle handle, WorkspaceId workspace, EmailAddress person, Set<UUID> named, Set<String> targets) {
        var wanted = person.key();
        @Nullable UUID after = null;
        List<Personal> rows;
        do {
            rows = handle.createQuery("""
                            select p.audit_id, p.content, a.target
                              from workspace.audit_personal p join workspace.audit a on a.id = p.audit_id
                             where p.workspace_id = :workspace and p.content is not null
                            """ + (after == null ? "" : " and p.audit_id > :after")
                            + " order by p.audit_id limit :limit")
                    .bind("workspace", workspace.value())
                    .bind("after", after)
                    .bind("limit", CHUNK)
                    .map((row, context) -> new Personal(
                            row.getObject("audit_id", UUID.class), row.getString("content"), row.getString("target")))
                    .list();
            for (var row : rows) {
                after = row.id();
                if (names(row.content(), wanted)) {
                    named.add(row.id());
                    if (PERSONS.contains(row.target().split(":", 2)[0])) {
                        targets.add(row.target());
                    }
                }
            }
        } while (rows.size() == CHUNK);
    }

    /** Whether one of the values is the address, or has it in it, as {@code old@x -> new@x} does. */
    private static boolean names(String content, IdentityKey wanted) {
        return Details.read(content).values().stream()
                .flatMap(value -> Arrays.stream(value.split("[\\s,;<>]+", -1)))
                .filter(word -> word.indexOf('@') > 0)
                .anyMatch(word -> IdentityKey.parse(word).filter(wanted::equals).isPresent());
    }

    private static List<UUID> about(Handle handle, WorkspaceId workspace, String target) {
        return handle.createQuery("""
                        select a.id
                          from workspace.audit a join workspace.audit_personal p on p.audit_id = a.id
                         where a.workspace_id = :workspace and a.target = :target and p.content is not null
                        """)
                .bind("workspace", workspace.value())
                .bind("target", target)
                .map((row, context) -> row.getObject("id", UUID.class))
                .list();
    }

    private int erase(Handle handle, List<UUID> rows) {
        var now = clock.instant();
        int erased = 0;
        for (int from = 0; from < rows.size(); from += CHUNK) {
            var batch = handle.prepareBatch("""
                    update workspace.audit_personal
                       set content = null, salt = null, erased_at = :now, erasure_seal = :seal
                     where audit_id = :id and content is not null
                    """);
            for (var id : rows.subList(from, Math.min(rows.size(), from + CHUNK))) {
                batch.bind("now", now)
                        .bind("seal", SealedRow.erasureSeal(key, id, now).bytes())
                        .bind("id", id)
                        .add();
            }
            erased += Arrays.stream(batch.execute()).sum();
        }
        return erased;
    }

    private record Personal(UUID id, String content, String target) {}
}

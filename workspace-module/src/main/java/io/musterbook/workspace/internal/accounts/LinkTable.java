package io.musterbook.workspace.internal.accounts;

import io.musterbook.workspace.AccountId;
import io.musterbook.workspace.AccountLinks.Purpose;
import io.musterbook.workspace.EmailAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The rows of mailed links. */
@ApplicationScoped
public class LinkTable {
    /** How long a link that ended is kept. */
    private static final Duration KEPT = Duration.ofDays(7);

    private final Jdbi jdbi;

    @Inject
    LinkTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** An open link. */
    record Row(UUID account, Purpose purpose, EmailAddress email, Instant until) {}

    /** Makes a link, or gives the one that was made before its new end; sweeps what ended long ago. */
    void put(UUID id, byte[] hash, AccountId account, Purpose purpose, EmailAddress email, Instant now, Instant until) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("delete from workspace.account_link where expires_at < :old")
                    .bind("old", now.minus(KEPT))
                    .execute();
            handle.createUpdate("""
                            insert into workspace.account_link (id, account_id, purpose, token_hash, email, email_key,
                                   created_at, expires_at)
                            values (:id, :account, :purpose, :hash, :email, :key, :now, :until)
                            on conflict do nothing
                            """)
                    .bind("id", id)
                    .bind("account", account.value())
                    .bind("purpose", purpose.name())
                    .bind("hash", hash)
                    .bind("email", email.value())
                    .bind("key", email.key().bytes())
                    .bind("now", now)
                    .bind("until", until)
                    .execute();
            handle.createUpdate(
                            "update workspace.account_link set expires_at = :until where id = :id and used_at is null")
                    .bind("id", id)
                    .bind("until", until)
                    .execute();
        });
    }

    /** Ends the open links of a purpose but one. */
    void voidOlder(AccountId account, Purpose purpose, UUID keep, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update workspace.account_link set used_at = :now
                         where account_id = :account and purpose = :purpose and used_at is null and id <> :keep
                        """)
                .bind("now", now)
                .bind("account", account.value())
                .bind("purpose", purpose.name())
                .bind("keep", keep)
                .execute());
    }

    Optional<Row> find(byte[] hash, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select account_id, purpose, email, expires_at from workspace.account_link
                         where token_hash = :hash and used_at is null and expires_at > :now
                        """)
                .bind("hash", hash)
                .bind("now", now)
                .map((row, context) -> new Row(
                        row.getObject("account_id", UUID.class),
                        Purpose.valueOf(row.getString("purpose")),
                        new EmailAddress(row.getString("email")),
                        row.getTimestamp("expires_at").toInstant()))
                .findOne());
    }

    /** Uses a link up; of parallel calls one is told that it was the one. */
    boolean use(byte[] hash, Instant now) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                                update workspace.account_link set used_at = :now
                                 where token_hash = :hash and used_at is null and expires_at > :now
                                """)
                        .bind("hash", hash)
                        .bind("now", now)
                        .execute())
                == 1;
    }
}

package io.musterbook.signon.internal.admission;

import io.musterbook.workspace.IdentityKey;
import io.musterbook.workspace.MemberId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Whom a connection's names stand for, where no directory says it. */
@ApplicationScoped
public class LinkTable {
    private final Jdbi jdbi;

    @Inject
    LinkTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<MemberId> find(UUID connection, IdentityKey name) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select member_id from sign_on.link where connection_id = :connection and name_key = :name")
                .bind("connection", connection)
                .bind("name", name.bytes())
                .mapTo(UUID.class)
                .findOne()
                .map(MemberId::new));
    }

    /** From now on the name stands for the member. */
    public void put(UUID connection, IdentityKey name, MemberId member, Instant now) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("delete from sign_on.link where connection_id = :connection and name_key = :name")
                    .bind("connection", connection)
                    .bind("name", name.bytes())
                    .execute();
            handle.createUpdate("""
                            insert into sign_on.link (connection_id, name_key, member_id, created_at)
                            values (:connection, :name, :member, :now)
                            """)
                    .bind("connection", connection)
                    .bind("name", name.bytes())
                    .bind("member", member.value())
                    .bind("now", now)
                    .execute();
        });
    }

    void forget(MemberId member) {
        jdbi.useHandle(handle -> handle.createUpdate("delete from sign_on.link where member_id = :member")
                .bind("member", member.value())
                .execute());
    }
}

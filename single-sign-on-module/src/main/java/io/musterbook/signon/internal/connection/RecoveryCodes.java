package io.musterbook.signon.internal.connection;

import io.musterbook.workspace.IdentityKey;
import io.musterbook.workspace.SecretKey;
import io.musterbook.workspace.WorkspaceId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Codes with which owners enter a workspace when its identity provider fails. Each works once. */
@ApplicationScoped
public class RecoveryCodes {
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Easy to read aloud: no letters that look like digits. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int CODES = 10;
    private static final int GROUPS = 4;
    private static final int GROUP = 5;

    private final Jdbi jdbi;

    @Inject
    RecoveryCodes(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<String> make(WorkspaceId workspace) {
        var codes = new ArrayList<String>();
        jdbi.useHandle(handle -> {
            handle.createUpdate("delete from sign_on.recovery_code where workspace_id = :workspace")
                    .bind("workspace", workspace.value())
                    .execute();
            var insert = handle.prepareBatch(
                    "insert into sign_on.recovery_code (workspace_id, code_hash) values (:workspace, :hash)");
            while (codes.size() < CODES) {
                var code = code();
                codes.add(code);
                insert.bind("workspace", workspace.value())
                        .bind("hash", hash(code))
                        .add();
            }
            insert.execute();
        });
        return codes;
    }

    /** Uses a code up: whether it was one. Of two who try at once, one succeeds. */
    public boolean use(WorkspaceId workspace, String typed) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        delete from sign_on.recovery_code where workspace_id = :workspace and code_hash = :hash
                        """)
                        .bind("workspace", workspace.value())
                        .bind("hash", hash(typed))
                        .execute()
                == 1);
    }

    /** How many are left. */
    public int left(WorkspaceId workspace) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select count(*) from sign_on.recovery_code where workspace_id = :workspace")
                .bind("workspace", workspace.value())
                .mapTo(Integer.class)
                .one());
    }

    void forget(WorkspaceId workspace) {
        jdbi.useHandle(
                handle -> handle.createUpdate("delete from sign_on.recovery_code where workspace_id = :workspace")
                        .bind("workspace", workspace.value())
                        .execute());
    }

    private static String code() {
        var code = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            code.append(i > 0 && i % GROUP == 0 ? "-" : "").append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** People leave hyphens out and type capitals. */
    private static byte[] hash(String code) {
        return SecretKey.hash("recovery code " + IdentityKey.fold(code).replaceAll("[\\s-]", ""));
    }
}

package io.musterbook.invitation.internal.letters;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.musterbook.invitation.MailState;
import io.musterbook.workspace.AccountId;
import io.musterbook.workspace.EmailAddress;
import io.musterbook.workspace.WorkspaceId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The letters in plain SQL. */
@ApplicationScoped
public class LetterTable {
    private static final Duration KEPT = Duration.ofDays(30);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<TreeMap<String, String>> WORDS = new TypeReference<>() {};

    private final Jdbi jdbi;

    @Inject
    public LetterTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void insert(StoredLetter letter, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into invitation.letter (id, kind, workspace_id, account_id, recipient, recipient_key,
                               display_name, language, words, state, attempts, created_at)
                        values (:id, :kind, :workspace, :account, :recipient, :key,
                               :name, :language, :words, 'WAITING', 0, :now)
                        """)
                .bind("id", letter.id())
                .bind("kind", letter.kind().name())
                .bind(
                        "workspace",
                        letter.workspace() == null ? null : letter.workspace().value())
                .bind(
                        "account",
                        letter.account() == null ? null : letter.account().value())
                .bind("recipient", letter.to().value())
                .bind("key", letter.to().key().bytes())
                .bind("name", letter.displayName())
                .bind(
                        "language",
                        letter.language() == null ? null : letter.language().toLanguageTag())
                .bind("words", written(letter.words()))
                .bind("now", now)
                .execute());
    }

    /** A letter that has not left, locked until the transaction ends. */
    Optional<StoredLetter> lockWaiting(UUID id) {
        return jdbi.withHandle(handle ->
                handle.createQuery("""
                        select id, kind, workspace_id, account_id, recipient, display_name, language, words, attempts
                          from invitation.letter where id = :id and state = 'WAITING' for update
                        """).bind("id", id).map(LetterTable::letter).findOne());
    }

    void end(UUID id, MailState state, int attempts, @Nullable String problem, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update invitation.letter set state = :state, attempts = :attempts, problem = :problem,
                               sent_at = case when cast(:state as varchar) = 'SENT' then :now else sent_at end
                         where id = :id and state = 'WAITING'
                        """)
                .bind("state", state.name())
                .bind("attempts", attempts)
                .bind("problem", problem)
                .bind("now", now)
                .bind("id", id)
                .execute());
    }

    /** Notes that a relay said later that the letter did not arrive. */
    boolean bounced(UUID id, String problem) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                                "update invitation.letter set state = 'BOUNCED', problem = :problem where id = :id")
                        .bind("problem", problem.length() > 500 ? problem.substring(0, 500) : problem)
                        .bind("id", id)
                        .execute())
                == 1;
    }

    /** How many letters of a kind were ordered for an address since a moment. */
    long ordered(LetterKind kind, EmailAddress to, Instant since) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select count(*) from invitation.letter
                         where recipient_key = :key and kind = :kind and created_at > :since
                        """)
                .bind("key", to.key().bytes())
                .bind("kind", kind.name())
                .bind("since", since)
                .mapTo(long.class)
                .one());
    }

    /** Forgets old letters. */
    public void sweep(Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("delete from invitation.letter where created_at < :old")
                .bind("old", now.minus(KEPT))
                .execute());
    }

    private static StoredLetter letter(ResultSet row, StatementContext context) throws SQLException {
        var workspace = row.getObject("workspace_id", UUID.class);
        var account = row.getObject("account_id", UUID.class);
        var language = row.getString("language");
        return new StoredLetter(
                row.getObject("id", UUID.class),
                LetterKind.valueOf(row.getString("kind")),
                workspace == null ? null : new WorkspaceId(workspace),
                account == null ? null : new AccountId(account),
                new EmailAddress(row.getString("recipient")),
                row.getString("display_name"),
                language == null ? null : Locale.forLanguageTag(language),
                read(row.getString("words")),
                row.getInt("attempts"));
    }

    private static String written(Map<String, String> words) {
        try {
            return JSON.writeValueAsString(words);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> read(String words) {
        try {
            return JSON.readValue(words, WORDS);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}

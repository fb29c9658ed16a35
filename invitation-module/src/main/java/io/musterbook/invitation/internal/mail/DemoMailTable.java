package io.musterbook.invitation.internal.mail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.musterbook.invitation.DemoMail;
import io.musterbook.workspace.EmailAddress;
import io.musterbook.workspace.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The mails that the demo keeps. */
@ApplicationScoped
public class DemoMailTable {
    /** How many mails a list shows. */
    static final int SHOWN = 200;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<LinkedHashMap<String, String>> HEADERS = new TypeReference<>() {};
    private static final String SELECT =
            "select id, recipient, subject, text_part, html_part, headers, at from invitation.demo_mail";

    private final Jdbi jdbi;

    @Inject
    public DemoMailTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A mail to keep. */
    public record NewMail(
            EmailAddress to, String messageId, String subject, String text, String html, Map<String, String> headers) {
        static NewMail of(Letter letter, Map<String, String> headers) {
            return new NewMail(
                    letter.to(), letter.messageId(), letter.subject(), letter.text(), letter.html(), headers);
        }
    }

    public void insert(NewMail mail, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into invitation.demo_mail
                               (id, message_id, recipient, recipient_key, subject, text_part, html_part, headers, at)
                        values (:id, :messageId, :recipient, :key, :subject, :text, :html, :headers, :now)
                        on conflict do nothing
                        """)
                .bind("id", Ids.next(now))
                .bind("messageId", mail.messageId())
                .bind("recipient", mail.to().value())
                .bind("key", mail.to().key().bytes())
                .bind("subject", mail.subject())
                .bind("text", mail.text())
                .bind("html", mail.html())
                .bind("headers", written(mail.headers()))
                .bind("now", now)
                .execute());
    }

    List<DemoMail> newest(@Nullable EmailAddress to) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        SELECT + (to == null ? "" : " where recipient_key = :key") + " order by id desc limit :limit")
                .bind("key", to == null ? null : to.key().bytes())
                .bind("limit", SHOWN)
                .map(DemoMailTable::mail)
                .list());
    }

    Optional<DemoMail> find(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + " where id = :id")
                .bind("id", id)
                .map(DemoMailTable::mail)
                .findOne());
    }

    void deleteAll() {
        jdbi.useHandle(handle -> handle.execute("delete from invitation.demo_mail"));
    }

    private static DemoMail mail(ResultSet row, StatementContext context) throws SQLException {
        return new DemoMail(
                row.getObject("id", UUID.class),
                row.getString("recipient"),
                row.getString("subject"),
                row.getString("text_part"),
                row.getString("html_part"),
                read(row.getString("headers")),
                row.getTimestamp("at").toInstant());
    }

    private static String written(Map<String, String> headers) {
        try {
            return JSON.writeValueAsString(headers);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> read(String headers) {
        try {
            return JSON.readValue(headers, HEADERS);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}

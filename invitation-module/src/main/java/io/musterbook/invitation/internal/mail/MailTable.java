package io.musterbook.invitation.internal.mail;

import io.musterbook.invitation.MailState;
import io.musterbook.invitation.internal.MailOrder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The columns of an invitation that speak of its mail. Every statement names the generation and touches a waiting mail
 * only, so an outdated task changes nothing.
 */
@ApplicationScoped
public class MailTable {
    /** {@code is true} keeps PostgreSQL on the primary key: it may think that no mail waits and read all that do. */
    private static final String IF_WAITING =
            " where id = :id and generation = :generation and (mail_state = '" + MailState.WAITING + "') is true";

    private final Jdbi jdbi;

    @Inject
    public MailTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Notes the moment reserved for the mail, or that there is none. */
    void reserve(MailOrder order, @Nullable Instant slot) {
        jdbi.useHandle(
                handle -> handle.createUpdate("update invitation.invitation set mail_slot_at = :slot" + IF_WAITING)
                        .bind("slot", slot)
                        .bind("id", order.invitation())
                        .bind("generation", order.generation())
                        .execute());
    }

    /** Notes that the mail waits for a day, or to be released; its task ends. */
    void hold(MailOrder order) {
        jdbi.useHandle(handle -> handle.createUpdate("update invitation.invitation set mail_state = '" + MailState.HELD
                        + "', mail_slot_at = null" + IF_WAITING)
                .bind("id", order.invitation())
                .bind("generation", order.generation())
                .execute());
    }

    /** Notes that the invitation ended before its mail left. */
    void cancel(MailOrder order) {
        jdbi.useHandle(handle -> handle.createUpdate("update invitation.invitation set mail_state = '"
                        + MailState.CANCELLED + "', mail_slot_at = null" + IF_WAITING)
                .bind("id", order.invitation())
                .bind("generation", order.generation())
                .execute());
    }

    /** Notes that the mail was taken, whatever became of the invitation meanwhile. */
    void sent(MailOrder order, Instant at, Instant expiresAt) {
        jdbi.useHandle(handle -> handle.createUpdate("update invitation.invitation set mail_state = '" + MailState.SENT
                        + "', mailed_at = :at, last_mailed_at = :at, expires_at = :expiresAt, mail_problem = null"
                        + IF_WAITING)
                .bind("at", at)
                .bind("expiresAt", expiresAt)
                .bind("id", order.invitation())
                .bind("generation", order.generation())
                .execute());
    }

    /** Notes a refusal; another attempt reserves another moment. */
    void refused(MailOrder order, MailState state, int attempts, String problem) {
        jdbi.useHandle(handle -> handle.createUpdate("update invitation.invitation set mail_state = :state,"
                        + " mail_attempts = :attempts, mail_problem = :problem, mail_slot_at = null" + IF_WAITING)
                .bind("state", state.name())
                .bind("attempts", attempts)
                .bind("problem", problem)
                .bind("id", order.invitation())
                .bind("generation", order.generation())
                .execute());
    }
}

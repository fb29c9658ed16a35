package io.musterbook.invitation.internal.mail;

import io.musterbook.workspace.Domains;
import io.musterbook.workspace.EmailAddress;
import io.musterbook.workspace.WorkspaceId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jdbi.v3.core.Jdbi;

/**
 * How many invitations a workspace may send in a day to addresses outside the domains it has verified: nobody can be made
 * to mail the world. Days are those of UTC.
 */
@ApplicationScoped
public class DailyAllowance {
    private static final int DAYS_KEPT = 7;

    private final Jdbi jdbi;
    private final Domains domains;
    private final MailRules rules;
    private final Post post;

    @Inject
    public DailyAllowance(Jdbi jdbi, Domains domains, MailRules rules, Post post) {
        this.jdbi = jdbi;
        this.domains = domains;
        this.rules = rules;
        this.post = post;
    }

    /** Whether mail to an address counts: not in a demo, whose mail goes nowhere. */
    boolean countsFor(WorkspaceId workspace, EmailAddress address) {
        return post.reachesPeople() && !domains.isVerified(workspace, address);
    }

    /** Whether there is any left today. */
    boolean isLeft(WorkspaceId workspace, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery(
                                "select sent from invitation.daily_mail where workspace_id = :workspace and mail_day = :day")
                        .bind("workspace", workspace.value())
                        .bind("day", day(now))
                        .mapTo(int.class)
                        .findOne()
                        .orElse(0))
                < rules.unverifiedPerDay();
    }

    /** Takes one for today; of parallel calls for the last one gets it. */
    boolean take(WorkspaceId workspace, Instant now) {
        return jdbi.withHandle(handle -> {
            handle.createUpdate("""
                            insert into invitation.daily_mail (workspace_id, mail_day, sent) values (:workspace, :day, 0)
                            on conflict do nothing
                            """)
                    .bind("workspace", workspace.value())
                    .bind("day", day(now))
                    .execute();
            return handle.createUpdate("""
                            update invitation.daily_mail set sent = sent + 1
                             where workspace_id = :workspace and mail_day = :day and sent < :most
                            """)
                            .bind("workspace", workspace.value())
                            .bind("day", day(now))
                            .bind("most", rules.unverifiedPerDay())
                            .execute()
                    == 1;
        });
    }

    /** Gives one back: the mail did not leave. */
    void giveBack(WorkspaceId workspace, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update invitation.daily_mail set sent = sent - 1
                         where workspace_id = :workspace and mail_day = :day and sent > 0
                        """)
                .bind("workspace", workspace.value())
                .bind("day", day(now))
                .execute());
    }

    /** Forgets days long past. */
    public void sweep(Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("delete from invitation.daily_mail where mail_day < :old")
                .bind("old", day(now).minusDays(DAYS_KEPT))
                .execute());
    }

    /** When the next day begins. */
    static Instant tomorrow(Instant now) {
        return day(now).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().plus(Duration.ofMinutes(1));
    }

    private static LocalDate day(Instant now) {
        return now.atZone(ZoneOffset.UTC).toLocalDate();
    }
}

package io.musterbook.signon.internal;

import io.musterbook.signon.TooManyAttempts;
import io.musterbook.workspace.EmailAddress;
import io.musterbook.workspace.SecretKey;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Counts sign-ins that fail, in windows of 15 minutes: at most 10 per address and 50 per client. Kept in the database,
 * so all nodes count together.
 *
 * <p>An attempt is counted before the password is looked at and given back if it was right. Counting afterwards would
 * let many guesses at once all see a count that is still low. Each count is a transaction of its own: it stays when the
 * sign-in rolls back, and no lock is held while a password is hashed.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SignInAttempts implements SignInLimit {
    /** How many wrong passwords one address may get in a window, whoever tries. */
    static final int PER_ADDRESS = 10;

    /** How many wrong passwords one client may send in a window, whatever the address. */
    static final int PER_CLIENT = 50;

    /** How many requests that make work or mail one client may send in a window. */
    static final int REQUESTS_PER_CLIENT = 20;

    static final Duration WINDOW = Duration.ofMinutes(15);

    private final Jdbi jdbi;
    private final Clock clock;

    @Inject
    public SignInAttempts(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    @Override
    public void begin(EmailAddress email, String client) {
        var now = clock.instant();
        var window = window(now);
        jdbi.useHandle(handle -> {
            boolean allowed = countUp(handle, ofClient(client), window, PER_CLIENT)
                    && countUp(handle, ofAddress(email), window, PER_ADDRESS);
            if (!allowed) {
                throw new TooManyAttempts(Duration.between(now, window.plus(WINDOW)));
            }
            handle.createUpdate("delete from sign_on.sign_in_attempt where window_start < :old")
                    .bind("old", window.minus(WINDOW))
                    .execute();
        });
    }

    @Override
    public void succeed(EmailAddress email, String client) {
        var window = window(clock.instant());
        jdbi.useHandle(handle -> {
            for (var subject : List.of(ofClient(client), ofAddress(email))) {
                handle.createUpdate("""
                                update sign_on.sign_in_attempt set attempts = attempts - 1
                                where subject = :subject and window_start = :window and attempts > 0
                                """)
                        .bind("subject", subject)
                        .bind("window", window)
                        .execute();
            }
        });
    }

    @Override
    public void countRequest(String client) {
        var now = clock.instant();
        var window = window(now);
        jdbi.useHandle(handle -> {
            if (!countUp(handle, SecretKey.hash("request client " + client), window, REQUESTS_PER_CLIENT)) {
                throw new TooManyAttempts(Duration.between(now, window.plus(WINDOW)));
            }
        });
    }

    private static boolean countUp(Handle handle, byte[] subject, Instant window, int limit) {
        handle.createUpdate("""
                        insert into sign_on.sign_in_attempt (subject, window_start, attempts)
                        values (:subject, :window, 0) on conflict do nothing
                        """).bind("subject", subject).bind("window", window).execute();
        int counted = handle.createUpdate("""
                        update sign_on.sign_in_attempt set attempts = attempts + 1
                        where subject = :subject and window_start = :window and attempts < :limit
                        """)
                .bind("subject", subject)
                .bind("window", window)
                .bind("limit", limit)
                .execute();
        return counted == 1;
    }

    private static Instant window(Instant now) {
        long minutes = now.truncatedTo(ChronoUnit.MINUTES).getEpochSecond() / 60;
        return Instant.ofEpochSecond((minutes - minutes % WINDOW.toMinutes()) * 60);
    }

    private static byte[] ofAddress(EmailAddress email) {
        return SecretKey.hash("sign-in address " + email.key().value());
    }

    private static byte[] ofClient(String client) {
        return SecretKey.hash("sign-in client " + client);
    }
}

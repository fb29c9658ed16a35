package io.musterbook.invitation.internal.letters;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Priority;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import io.musterbook.workspace.AccountId;
import io.musterbook.workspace.EmailAddress;
import io.musterbook.workspace.Ids;
import io.musterbook.workspace.WorkWaiting;
import io.musterbook.workspace.WorkspaceId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes letters to be sent: a row and a task in the caller's transaction. */
@ApplicationScoped
public class LetterBox {
    /** The task's name is stored with each order and therefore never changes. */
    static final TaskDescriptor<LetterOrder> TASK = TaskDescriptor.of("letter", LetterOrder.class);

    private final LetterTable letters;
    private final SchedulerClient scheduler;
    private final Event<WorkWaiting> workWaiting;
    private final Clock clock;

    @Inject
    public LetterBox(LetterTable letters, SchedulerClient scheduler, Event<WorkWaiting> workWaiting, Clock clock) {
        this.letters = letters;
        this.scheduler = scheduler;
        this.workWaiting = workWaiting;
        this.clock = clock;
    }

    /**
     * Whom a letter is for.
     *
     * @param displayName empty if unknown
     * @param language null for the workspace's
     */
    record Recipient(
            EmailAddress to, String displayName, @Nullable Locale language) {}

    void put(
            LetterKind kind,
            @Nullable WorkspaceId workspace,
            @Nullable AccountId account,
            Recipient recipient,
            Map<String, String> words) {
        var now = clock.instant();
        var letter = new StoredLetter(
                Ids.next(now),
                kind,
                workspace,
                account,
                recipient.to(),
                recipient.displayName(),
                recipient.language(),
                words,
                0);
        letters.insert(letter, now);
        var instance = TASK.instance(letter.id().toString())
                .data(new LetterOrder(letter.id()))
                .priority(Priority.HIGH)
                .scheduledTo(now);
        scheduler.scheduleBatch(List.<SchedulableInstance<?>>of(instance));
        workWaiting.fire(new WorkWaiting());
    }

    /** Whether so many letters of a kind were ordered for an address since a moment. */
    boolean isEnough(LetterKind kind, EmailAddress to, Instant since, int most) {
        return letters.ordered(kind, to, since) >= most;
    }
}

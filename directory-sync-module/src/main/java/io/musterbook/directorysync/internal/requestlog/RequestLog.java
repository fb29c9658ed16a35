package io.musterbook.directorysync.internal.requestlog;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Collects requests and writes them together a moment later, so that a look-up by the directory costs no write of its
 * own. It is a help for diagnosis, not a record: a killed process loses the last half second of it, and when the
 * database cannot keep up, entries are dropped instead of slowing down the directory.
 */
@ApplicationScoped
public class RequestLog {
    private static final Logger LOG = Logger.getLogger(RequestLog.class.getName());
    private static final int CAPACITY = 20_000;
    private static final int BATCH = 500;
    private static final long PAUSE_MS = 250;

    private final RequestWriting writing;
    private final ArrayBlockingQueue<Entry> waiting = new ArrayBlockingQueue<>(CAPACITY);
    private final AtomicBoolean scheduled = new AtomicBoolean();

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    @SuppressWarnings("NullAway.Init") // the container fills the resource
    RequestLog(RequestWriting writing) {
        this.writing = writing;
    }

    /** Takes a request in; never blocks and never fails. */
    public void add(Entry entry) {
        waiting.offer(entry);
        if (scheduled.compareAndSet(false, true)) {
            var unused = executor.schedule(this::write, PAUSE_MS, TimeUnit.MILLISECONDS);
        }
    }

    private void write() {
        scheduled.set(false);
        drain();
    }

    @PreDestroy
    void drain() {
        var entries = new ArrayList<Entry>();
        while (waiting.drainTo(entries, BATCH) > 0) {
            try {
                writing.write(entries);
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "The request log lost " + entries.size() + " entries.", e);
            }
            entries.clear();
        }
    }
}

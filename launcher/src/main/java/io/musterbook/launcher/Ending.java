package io.musterbook.launcher;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/** Ends a start that failed: one message as the last line, status 1, and no way to hang on the way out. */
final class Ending {
    /** How long the server may take to close its files before the process is ended all the same. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final AtomicBoolean ended = new AtomicBoolean();

    /** Prints to the process's own output stream, which the server replaces later. */
    void say(Iterable<String> lines) {
        lines.forEach(out::println);
        out.flush();
    }

    /**
     * From now on a signal ends the server with one line of ours; what the server prints while it closes is for its
     * developers alone.
     */
    void announceStop() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stopping, "musterbook-stopping"));
    }

    private void stopping() {
        if (ended.compareAndSet(false, true)) {
            mute();
            out.println("Musterbook is stopping.");
            out.flush();
        }
    }

    private static void mute() {
        var nobody = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        System.setOut(nobody);
        System.setErr(nobody);
    }

    /** Prints the message and ends the process with status 1. Of several calls the first one counts. */
    void refuse(StartRefused refused) {
        if (!ended.compareAndSet(false, true)) {
            return;
        }
        ConsoleLog.silence();
        mute();
        out.flush();
        err.println();
        err.println(refused.text());
        err.flush();
        var halt = new Thread(Ending::haltLater, "musterbook-halt");
        halt.setDaemon(true);
        halt.start();
        Runtime.getRuntime().exit(1);
    }

    /** Ends the process well. */
    void leave() {
        if (ended.compareAndSet(false, true)) {
            Runtime.getRuntime().exit(0);
        }
    }

    private static void haltLater() {
        try {
            Thread.sleep(PATIENCE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(1);
    }
}

package io.musterbook.launcher;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** One start, from checked settings to a server that serves. */
final class Start {
    /** A start that takes longer is a start that failed. */
    private static final Duration DEADLINE = Duration.ofMinutes(2);

    /** Recording classes slows a start down, and nobody waits at a rehearsal. */
    private static final Duration REHEARSAL_DEADLINE = Duration.ofMinutes(5);

    /** The application says here, in words for people, why it refuses to start. */
    static final String REFUSED = "musterbook.start.refused";

    private final Settings settings;
    private final Call call;
    private final Ending ending;
    private final Duration deadline;
    private final Thread clock = new Thread(this::refuseWhenLate, "musterbook-start-clock");

    Start(Settings settings, Call call, Ending ending) {
        this.settings = settings;
        this.call = call;
        this.ending = ending;
        this.deadline = call.rehearsal() ? REHEARSAL_DEADLINE : DEADLINE;
    }

    /**
     * Starts the server; returns when it serves and its welcome is printed.
     *
     * @throws StartRefused if it cannot
     */
    void run() {
        var data = DataFolder.claim(settings);
        ListenAddress.check(settings);
        clock.setDaemon(true);
        clock.start();
        var folder = data.freshServerFolder(PayaraServer.home());
        try {
            Logging.configure(folder, data.logFolder(), settings.demo());
        } catch (IOException e) {
            throw new StartRefused("The folder " + folder + " cannot be written: " + Causes.describe(e) + ".", e);
        }
        tellTheApplication();
        ending.announceStop();
        try {
            var server = PayaraServer.boot(
                    PayaraOptions.arguments(settings, folder, call.war()), PayaraOptions.listener(settings));
            awaitReady(server, data);
        } catch (PayaraServer.ServerFailed e) {
            throw ListenAddress.isBindFailure(e) ? ListenAddress.refused(settings, e) : failed(Optional.of(e), data);
        }
        clock.interrupt();
        if (call.rehearsal()) {
            Rehearsal.touch(new Readiness(settings.localAddress()));
            ending.leave();
            return;
        }
        ending.say(Welcome.lines(settings, data));
    }

    /** Sets what the application is to take for granted. */
    private void tellTheApplication() {
        System.setProperty("musterbook.data", settings.data().toString());
        System.setProperty("musterbook.port", Integer.toString(settings.port()));
        System.setProperty("musterbook.demo", Boolean.toString(settings.demo()));
        if (settings.demo() && settings.publicUrl().isEmpty()) {
            System.setProperty("musterbook.public-url", "http://127.0.0.1:" + settings.port());
        }
    }

    private void awaitReady(PayaraServer server, DataFolder data) {
        if (System.getProperty(REFUSED) != null || !server.serves()) {
            throw failed(ConsoleLog.firstError().map(record -> record.getThrown()), data);
        }
        try {
            // The clock that watches the whole start ends this wait, too, and says more about it.
            new Readiness(settings.localAddress()).await(deadline.multipliedBy(2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartRefused("The start of Musterbook was interrupted.", e);
        }
    }

    private static StartRefused failed(Optional<? extends Throwable> thrown, DataFolder data) {
        var refused = System.getProperty(REFUSED);
        if (refused != null && !refused.isBlank()) {
            return new StartRefused(refused.strip());
        }
        var cause = thrown.map(Causes::describe).orElse("the server does not say why");
        return new StartRefused("Musterbook could not start: " + cause + ". What led to it is in " + data.logFolder()
                + "/musterbook.0.log.");
    }

    private void refuseWhenLate() {
        try {
            Thread.sleep(deadline.toMillis());
        } catch (InterruptedException e) {
            return; // it was ready in time
        }
        ending.refuse(late());
    }

    private StartRefused late() {
        var status = new Readiness(settings.localAddress()).status();
        var state = status == 0
                ? "it does not answer yet"
                : "it answers " + status + " on " + settings.localAddress() + "/health/ready";
        return new StartRefused("Musterbook was not ready within " + deadline.toSeconds() + " seconds: " + state
                + ". Check the database and the load of this machine; the log is in "
                + settings.data().resolve("log") + ".");
    }
}

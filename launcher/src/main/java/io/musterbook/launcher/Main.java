package io.musterbook.launcher;

import java.nio.file.Path;

/**
 * The server: one process, ended by one signal.
 *
 * <p>Usage: {@code java -jar musterbook.jar <war> [--maven] [--parent=<pid>] [--rehearse]}. {@code --maven} makes
 * messages spell remedies for {@code mvn -Pstart}; {@code --parent} ends the server when that process ends;
 * {@code --rehearse} ends it well as soon as it served its first pages, to record which classes a start needs.
 *
 * <p>Exit status: 0 after a rehearsal, 143 or 130 after a signal, 1 if the server did not start. In the last case the
 * last line on the error stream says what happened and what to do.
 */
public final class Main {
    private Main() {}

    /** Starts the server and returns when it serves; the server's threads keep the process alive. */
    public static void main(String[] args) {
        var ending = new Ending();
        try {
            var call = Call.parse(args);
            call.parent().ifPresent(Main::endWith);
            var settings =
                    Settings.read(SettingValues.ofThisProcess(), Path.of("").toAbsolutePath(), call.operator());
            new Start(settings, call, ending).run();
        } catch (StartRefused e) {
            ending.refuse(e);
        } catch (Throwable e) {
            ending.refuse(new StartRefused("Musterbook could not start: " + Causes.describe(e) + ".", e));
        }
    }

    /** Ends this process when its parent ends, even if that was killed. */
    private static void endWith(long parent) {
        var watch = new Thread(
                () -> {
                    ProcessHandle.of(parent)
                            .ifPresent(process -> process.onExit().join());
                    Runtime.getRuntime().exit(1);
                },
                "musterbook-parent");
        watch.setDaemon(true);
        watch.start();
    }
}

package io.musterbook.launcher;

import java.nio.file.Path;
import java.util.List;

/**
 * What {@code bin/musterbook} does besides starting the server: it asks a running one through the operator API.
 *
 * <p>Exit status: 0 if all is well, 1 if the server says that something is not, 2 if it could not be asked.
 */
public final class Commands {
    static final int WELL = 0;
    static final int WRONG = 1;
    static final int NOT_ASKED = 2;

    private static final List<String> USAGE = List.of(
            "bin/musterbook                             start the server in the foreground",
            "bin/musterbook prepare                     record the class archive that halves the time of a start",
            "bin/musterbook verify-audit <slug>         check the audit trail of a workspace against its seals",
            "bin/musterbook verify-audit --all          check the audit trails of all workspaces",
            "bin/musterbook recover-owner <slug>        bring a suspended owner back, where none is left",
            "bin/musterbook recover-owner <slug> --email <address>",
            "                                           make this person an owner, with a link by mail if need be",
            "bin/musterbook help                        this text",
            "",
            "verify-audit and recover-owner ask a running server. They take:",
            "  --url <address>      where it is (default http://127.0.0.1:$MUSTERBOOK_PORT, port 8080)",
            "  --key-file <file>    a file with the operator key (default MUSTERBOOK_OPERATOR_KEY, then",
            "                       operator.key in MUSTERBOOK_DATA)",
            "and end with 0 if all is well, 1 if something is wrong, 2 if the server could not be asked.");

    private Commands() {}

    /** Runs a command and ends the process with its status. */
    public static void main(String[] args) {
        System.exit(run(
                SettingValues.ofThisProcess(),
                Path.of("").toAbsolutePath(),
                new Console(System.out::println, System.err::println),
                args));
    }

    static int run(SettingValues values, Path workingDirectory, Console console, String... args) {
        try {
            var command = args.length == 0 ? "help" : args[0];
            return switch (command) {
                case "help", "--help", "-h" -> {
                    USAGE.forEach(console::say);
                    yield WELL;
                }
                case "verify-audit" ->
                    VerifyAudit.run(CommandLine.parse(args, "--all"), values, workingDirectory, console);
                case "recover-owner" ->
                    RecoverOwner.run(CommandLine.parse(args, "--email="), values, workingDirectory, console);
                default -> throw new NotAsked("There is no command " + command + ". bin/musterbook help lists them.");
            };
        } catch (NotAsked e) {
            console.complain(e.text());
            return NOT_ASKED;
        }
    }
}

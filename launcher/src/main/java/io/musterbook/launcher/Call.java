package io.musterbook.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The command line of {@link Main}.
 *
 * @param war the application
 * @param operator how remedies are spelled
 * @param parent the process whose end ends the server
 * @param rehearsal whether the server ends as soon as it served its first pages
 */
record Call(Path war, Operator operator, Optional<Long> parent, boolean rehearsal) {
    private static final String PARENT = "--parent=";

    /** @throws StartRefused if there is no application among the arguments, or an argument is unknown */
    static Call parse(String... args) {
        var options = List.of(args).stream().filter(arg -> arg.startsWith("--")).toList();
        var files = List.of(args).stream().filter(arg -> !arg.startsWith("--")).toList();
        for (var option : options) {
            if (!option.equals("--maven") && !option.equals("--rehearse") && !option.startsWith(PARENT)) {
                throw new StartRefused("The option " + option + " is unknown. Settings are given as system properties"
                        + " or environment variables: MUSTERBOOK_PORT=8081.");
            }
        }
        if (files.size() != 1 || !Files.isReadable(Path.of(files.get(0)))) {
            throw new StartRefused("The application is missing from this call. Start the server with bin/musterbook"
                    + " or mvn -Pstart, which name it.");
        }
        return new Call(
                Path.of(files.get(0)).toAbsolutePath(),
                options.contains("--maven") ? Operator.MAVEN : Operator.SCRIPT,
                options.stream()
                        .filter(option -> option.startsWith(PARENT))
                        .map(option -> pid(option.substring(PARENT.length())))
                        .findFirst(),
                options.contains("--rehearse"));
    }

    private static long pid(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new StartRefused("The option --parent needs the number of a process, not \"" + text + "\".", e);
        }
    }
}

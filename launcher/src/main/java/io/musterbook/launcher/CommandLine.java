package io.musterbook.launcher;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The words after a command.
 *
 * @param words what is no option
 * @param options by name with its dashes; a flag has an empty value
 */
record CommandLine(List<String> words, Map<String, String> options) {
    private static final List<String> COMMON = List.of("--url=", "--key-file=");

    CommandLine {
        words = List.copyOf(words);
        options = Map.copyOf(options);
    }

    /**
     * Reads the words after the first, which names the command.
     *
     * @param known the command's own options; those that take a value end with {@code =}
     * @throws NotAsked if an option is unknown or lacks its value
     */
    static CommandLine parse(String[] args, String... known) {
        var all = new ArrayList<>(COMMON);
        all.addAll(List.of(known));
        var words = new ArrayList<String>();
        var options = new HashMap<String, String>();
        for (int i = 1; i < args.length; i++) {
            var arg = args[i];
            if (!arg.startsWith("--")) {
                words.add(arg);
                continue;
            }
            var name = arg.split("=", 2)[0];
            if (all.contains(name)) {
                options.put(name, "");
            } else if (!all.contains(name + "=")) {
                throw new NotAsked("The option " + name + " is unknown here. bin/musterbook help lists what there is.");
            } else if (arg.contains("=")) {
                options.put(name, arg.split("=", 2)[1]);
            } else if (++i < args.length) {
                options.put(name, args[i]);
            } else {
                throw new NotAsked("The option " + name + " needs a value after it.");
            }
        }
        return new CommandLine(words, options);
    }

    /** The value of an option, if it was given. */
    Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    boolean has(String name) {
        return options.containsKey(name);
    }

    /** The only word, if it is the only one. */
    Optional<String> onlyWord() {
        return words.size() == 1 ? Optional.of(words.get(0)) : Optional.empty();
    }
}

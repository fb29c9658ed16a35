package io.musterbook.launcher;

import java.util.function.Consumer;

/**
 * Where a command speaks.
 *
 * @param out takes lines of its answer
 * @param err takes lines that say why there is none
 */
record Console(Consumer<String> out, Consumer<String> err) {
    void say(String line) {
        out.accept(line);
    }

    void complain(String line) {
        err.accept(line);
    }
}

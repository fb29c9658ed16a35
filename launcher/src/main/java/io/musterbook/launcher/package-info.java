/**
 * Starts Payara Micro with the Musterbook WAR in one process, checks that it serves, and ends with one clear message
 * if it does not. Depends on no production module: it takes the WAR as a file.
 *
 * <p>{@link io.musterbook.launcher.Main} is the server's entry point, {@link io.musterbook.launcher.DevelopmentStart}
 * is what {@code mvn -Pstart} runs, {@link io.musterbook.launcher.Distribution} is the folder that both start from.
 */
@NullMarked
package io.musterbook.launcher;

import org.jspecify.annotations.NullMarked;

/** Targets that a fuzzer runs against, and replays what it once found. */
@NullMarked
package io.musterbook.directorysync.internal.scim.fuzz;

import org.jspecify.annotations.NullMarked;

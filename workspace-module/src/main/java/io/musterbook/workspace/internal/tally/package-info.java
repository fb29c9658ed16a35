/** Counts without a lock. */
@NullMarked
package io.musterbook.workspace.internal.tally;

import org.jspecify.annotations.NullMarked;

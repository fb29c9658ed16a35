/** A workspace's connection to its directory, and the tokens that open it. */
@NullMarked
package io.musterbook.directorysync.internal.connection;

import org.jspecify.annotations.NullMarked;

/** Applies what a directory says to the workspace. */
@NullMarked
package io.musterbook.directorysync.internal.sync;

import org.jspecify.annotations.NullMarked;

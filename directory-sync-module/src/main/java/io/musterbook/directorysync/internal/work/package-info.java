/** Work on many people, in small transactions by a task that finds its place again after a crash. */
@NullMarked
package io.musterbook.directorysync.internal.work;

import org.jspecify.annotations.NullMarked;

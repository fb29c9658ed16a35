/** What is looked after every few seconds, beside the requests. */
@NullMarked
package io.musterbook.directorysync.internal.watch;

import org.jspecify.annotations.NullMarked;

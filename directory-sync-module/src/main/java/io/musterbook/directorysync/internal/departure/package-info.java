/** How a connection ends. */
@NullMarked
package io.musterbook.directorysync.internal.departure;

import org.jspecify.annotations.NullMarked;

/** Who was refused for want of a seat. */
@NullMarked
package io.musterbook.directorysync.internal.refusals;

import org.jspecify.annotations.NullMarked;

/** What the pages tell about a connection until somebody has read it. */
@NullMarked
package io.musterbook.directorysync.internal.notices;

import org.jspecify.annotations.NullMarked;

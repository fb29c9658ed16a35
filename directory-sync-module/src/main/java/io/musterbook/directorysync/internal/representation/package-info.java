/** Stored resources as clients see them. */
@NullMarked
package io.musterbook.directorysync.internal.representation;

import org.jspecify.annotations.NullMarked;

/** Roles that follow from directory groups. */
@NullMarked
package io.musterbook.directorysync.internal.roles;

import org.jspecify.annotations.NullMarked;

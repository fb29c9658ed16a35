/** Applying a PATCH (RFC 7644 section 3.5.2) to a stored user, or turning it into changes of a group. */
@NullMarked
package io.musterbook.directorysync.internal.scim.patch;

import org.jspecify.annotations.NullMarked;

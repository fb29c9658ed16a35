/**
 * Connections to a directory, the SCIM 2.0 endpoint, and applying what a directory says to a workspace.
 *
 * <p>This package is the module's public face. Everything under {@code internal} is private, even where Java makes it
 * public.
 */
@NullMarked
package io.musterbook.directorysync;

import org.jspecify.annotations.NullMarked;

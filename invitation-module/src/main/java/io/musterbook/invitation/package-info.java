/**
 * Invitations to a workspace, and the mail that carries them.
 *
 * <p>This package is the module's public face. Everything under {@code internal} is private, even where Java makes it
 * public.
 */
@NullMarked
package io.musterbook.invitation;

import org.jspecify.annotations.NullMarked;

/** Invitations: their rows, their links, and what happens to them when members change. */
@NullMarked
package io.musterbook.invitation.internal;

import org.jspecify.annotations.NullMarked;

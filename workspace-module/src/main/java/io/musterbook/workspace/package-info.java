/**
 * The core: workspaces, accounts, members, roles, seats and the audit trail.
 *
 * <p>This package is the module's public face. Everything under {@code internal} is private, even where Java makes it
 * public.
 */
@NullMarked
package io.musterbook.workspace;

import org.jspecify.annotations.NullMarked;

/** Writes and reads the audit trail. */
@NullMarked
package io.musterbook.workspace.internal.audit;

import org.jspecify.annotations.NullMarked;

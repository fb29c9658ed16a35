/** Workspaces: opening, changing, finding. */
@NullMarked
package io.musterbook.workspace.internal.workspaces;

import org.jspecify.annotations.NullMarked;

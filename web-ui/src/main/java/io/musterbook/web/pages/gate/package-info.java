/** Pages outside a workspace: signing in and out, choosing a workspace, joining one. */
@NullMarked
package io.musterbook.web.pages.gate;

import org.jspecify.annotations.NullMarked;

/** Pages inside a workspace. */
@NullMarked
package io.musterbook.web.pages.workspace;

import org.jspecify.annotations.NullMarked;

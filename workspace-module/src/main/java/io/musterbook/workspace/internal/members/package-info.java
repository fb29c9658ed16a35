/** Members, their states and their seats. */
@NullMarked
package io.musterbook.workspace.internal.members;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.musterbook.workspace.internal.domains;

import org.jspecify.annotations.NullMarked;

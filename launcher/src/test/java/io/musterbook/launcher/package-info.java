@NullMarked
package io.musterbook.launcher;

import org.jspecify.annotations.NullMarked;

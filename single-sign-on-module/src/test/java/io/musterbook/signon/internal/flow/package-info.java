@NullMarked
package io.musterbook.signon.internal.flow;

import org.jspecify.annotations.NullMarked;

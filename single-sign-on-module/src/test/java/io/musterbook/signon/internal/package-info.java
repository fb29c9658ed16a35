@NullMarked
package io.musterbook.signon.internal;

import org.jspecify.annotations.NullMarked;

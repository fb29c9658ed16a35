/** How sessions are kept; private to the module. */
@NullMarked
package io.musterbook.signon.internal;

import org.jspecify.annotations.NullMarked;

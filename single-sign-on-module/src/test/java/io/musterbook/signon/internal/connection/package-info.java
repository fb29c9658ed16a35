@NullMarked
package io.musterbook.signon.internal.connection;

import org.jspecify.annotations.NullMarked;

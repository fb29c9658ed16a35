/** Links to identity providers: their metadata, our keys. */
@NullMarked
package io.musterbook.signon.internal.connection;

import org.jspecify.annotations.NullMarked;

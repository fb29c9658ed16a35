/** For tests only: an identity provider that signs anything, and the attacks on those who believe it. */
@NullMarked
package io.musterbook.forge;

import org.jspecify.annotations.NullMarked;

/** Who gets in: the rules that turn an asserted name into a member. */
@NullMarked
package io.musterbook.signon.internal.admission;

import org.jspecify.annotations.NullMarked;

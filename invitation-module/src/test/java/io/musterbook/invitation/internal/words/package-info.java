@NullMarked
package io.musterbook.invitation.internal.words;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.musterbook.invitation.internal;

import org.jspecify.annotations.NullMarked;

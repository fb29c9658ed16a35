@NullMarked
package io.musterbook.invitation.internal.mail;

import org.jspecify.annotations.NullMarked;

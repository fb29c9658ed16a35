/** The mail that carries an invitation: written, paced, delivered, tried again. */
@NullMarked
package io.musterbook.invitation.internal.mail;

import org.jspecify.annotations.NullMarked;

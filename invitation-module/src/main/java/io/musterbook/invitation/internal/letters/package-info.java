/** Mail that is no invitation: links for accounts, notices, a welcome, alarms. Goes before invitations. */
@NullMarked
package io.musterbook.invitation.internal.letters;

import org.jspecify.annotations.NullMarked;

/** What invitations say to people, in their language. Pure. */
@NullMarked
package io.musterbook.invitation.internal.words;

import org.jspecify.annotations.NullMarked;

package io.musterbook.invitation;

import io.musterbook.workspace.SignOn;
import io.musterbook.workspace.WorkspaceSnapshot;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the page behind an invitation's link shows. Reading it changes nothing.
 *
 * @param invitedBy who invites, in English as the pages are, for example <i>Acme's directory, looked after by Olivia Marsh</i>
 * @param addressHasAccount whether the address can sign in already: then the page asks for that, never for a password
 * @param byDirectory whether a directory invites: then single sign-on, where there is some, is the way to join
 * @param signOn the workspace's single sign-on, if it is on
 * @param expiresAt in the person's time zone; null until mailed
 * @param language the language to speak with the person
 */
public record Offer(
        InvitationSnapshot invitation,
        WorkspaceSnapshot workspace,
        String invitedBy,
        boolean addressHasAccount,
        boolean byDirectory,
        SignOn signOn,
        @Nullable ZonedDateTime expiresAt,
        Locale language) {}

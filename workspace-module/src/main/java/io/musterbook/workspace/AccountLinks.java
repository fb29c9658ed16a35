package io.musterbook.workspace;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Links that are mailed to an account's person and prove that the mail was read. Single use; a new link of a purpose makes
 * the older ones void; only hashes are stored. Each call is one transaction and joins the caller's if there is one.
 */
public interface AccountLinks {
    /** What a link is for. */
    enum Purpose {
        /** Choosing a new password. */
        RESET_PASSWORD,
        /** Signing in with another address from now on. */
        CONFIRM_ADDRESS
    }

    /**
     * A link that was found.
     *
     * @param email the address it was mailed to
     */
    record Link(Purpose purpose, AccountSnapshot account, EmailAddress email, Instant until) {}

    /**
     * Makes a link, or the same one again for the same id: what mails it may have to try twice.
     *
     * @param until when it stops working
     */
    LinkToken issue(UUID id, AccountId account, Purpose purpose, EmailAddress email, Instant until);

    /** An open link. Reading it changes nothing. */
    Optional<Link> read(LinkToken token);

    /**
     * Chooses a new password and ends every session of the account.
     *
     * @throws LinkNotOpen if it is not open or for something else
     * @throws InvalidValue if the password is too short
     */
    AccountSnapshot resetPassword(LinkToken token, Password password);

    /**
     * Makes the address that the link was mailed to the one with which the account signs in.
     *
     * @throws LinkNotOpen if it is not open or for something else
     * @throws AddressTaken if another account has the address by now
     */
    AccountSnapshot confirmAddress(LinkToken token);
}

package io.musterbook.workspace;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The register of people who can sign in. Each call is one transaction and joins the caller's if there is one. */
public interface Accounts {
    /**
     * Makes an account.
     *
     * @param password a chosen password, see {@link Password#chosen()}
     * @throws AddressTaken if the address has an account
     */
    AccountSnapshot register(EmailAddress email, String displayName, Password password);

    /**
     * Makes an account for somebody whom an identity provider vouches for. It has no password until its person chooses
     * one by a mailed link.
     *
     * @throws AddressTaken if the address has an account
     */
    AccountSnapshot register(EmailAddress email, String displayName);

    /** The account of an id. */
    Optional<AccountSnapshot> find(AccountId id);

    /** The account of an address. */
    Optional<AccountSnapshot> find(EmailAddress email);

    /** The account of an address if the password is right. Takes the same work whether or not the address is known. */
    Optional<AccountSnapshot> verify(EmailAddress email, Password password);

    /**
     * Changes what the person is called and reads. Without an effective change nothing happens.
     *
     * @param displayName 1 to 256 characters
     * @param language null for the workspace's
     * @throws InvalidValue if the name is empty or too long
     */
    AccountSnapshot describe(AccountId id, String displayName, @Nullable Locale language);

    /**
     * Changes a password and ends every session of the account.
     *
     * @throws WrongPassword if the present one is wrong
     * @throws InvalidValue if the new one is too short
     */
    AccountSnapshot changePassword(AccountId id, Password present, Password chosen);
}

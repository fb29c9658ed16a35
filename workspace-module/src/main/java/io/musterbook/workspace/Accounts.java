package io.musterbook.workspace;

import java.util.Optional;

/** The register of people who can sign in. Each call is one transaction and joins the caller's if there is one. */
public interface Accounts {
    /**
     * Makes an account.
     *
     * @param password a chosen password, see {@link Password#chosen()}
     * @throws AddressTaken if the address has an account
     */
    AccountSnapshot register(EmailAddress email, String displayName, Password password);

    /** The account of an id. */
    Optional<AccountSnapshot> find(AccountId id);

    /** The account of an address. */
    Optional<AccountSnapshot> find(EmailAddress email);

    /** The account of an address if the password is right. Takes the same work whether or not the address is known. */
    Optional<AccountSnapshot> verify(EmailAddress email, Password password);
}

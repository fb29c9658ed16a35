package io.musterbook.workspace;

import java.time.Instant;

/** A fact about an account, which belongs to no workspace, told inside the transaction that makes it true. */
public sealed interface AccountEvent {
    /** The account as it is now. */
    AccountSnapshot account();

    /** When it happened. */
    Instant at();

    /** A password was set or changed. Observers end the account's sessions in the same transaction. */
    record PasswordChanged(AccountSnapshot account, Instant at) implements AccountEvent {}

    /**
     * The address with which somebody signs in was changed.
     *
     * @param before the address from before, which hears of it
     */
    record AddressChanged(AccountSnapshot account, EmailAddress before, Instant at) implements AccountEvent {}
}

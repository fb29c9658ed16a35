package io.musterbook.workspace;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An account as it was when it was read.
 *
 * @param hasPassword whether it can sign in with a password
 * @param language the language the person reads, or null for the workspace's
 */
public record AccountSnapshot(
        AccountId id,
        EmailAddress email,
        String displayName,
        boolean hasPassword,
        @Nullable Locale language) {}

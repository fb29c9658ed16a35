package io.musterbook.directorysync.internal.refusals;

import io.musterbook.directorysync.internal.connection.Tenant;
import io.musterbook.workspace.IdentityKey;

/** Keeps refusals, each in a transaction of its own after the refused one is rolled back. */
public interface RefusalBook {
    /** Keeps that somebody was refused; the first one is told by mail. */
    void keep(Tenant tenant, IdentityKey key, String userName, String displayName);
}

package io.musterbook.workspace.internal.domains;

/** Looks again at the TXT records of verified domains. An interface, so that a background thread enters by a session bean. */
public interface DomainRecheck {
    /** Looks at those that are due. Never inside a transaction: it waits for the network. */
    void recheck();
}

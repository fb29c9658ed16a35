package io.musterbook.directorysync.internal.requestlog;

import java.util.Collection;

/** Writes entries in a transaction of their own. An interface, so that a background thread enters by a session bean. */
public interface RequestWriting {
    void write(Collection<Entry> entries);
}

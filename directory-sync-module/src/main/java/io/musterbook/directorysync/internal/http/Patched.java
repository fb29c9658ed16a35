package io.musterbook.directorysync.internal.http;

/**
 * A resource after a PATCH.
 *
 * @param shown whether the answer carries it; RFC 7644 section 3.5.2 leaves that to the server unless the client names
 *     attributes
 */
record Patched(Representation resource, boolean shown) {}

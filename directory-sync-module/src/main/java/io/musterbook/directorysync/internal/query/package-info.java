/** Queries: which resources a client asks for, in which order, page by page (RFC 7644 section 3.4, RFC 9865). */
@NullMarked
package io.musterbook.directorysync.internal.query;

import org.jspecify.annotations.NullMarked;

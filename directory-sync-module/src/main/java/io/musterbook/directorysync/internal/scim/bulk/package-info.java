/** Bulk requests: many operations in one message, which may name each other's results (RFC 7644 section 3.7). */
@NullMarked
package io.musterbook.directorysync.internal.scim.bulk;

import org.jspecify.annotations.NullMarked;

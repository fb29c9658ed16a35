/** Filters (RFC 7644 section 3.4.2.2): parsing, printing, evaluating on a tree, and compiling to SQL. */
@NullMarked
package io.musterbook.directorysync.internal.scim.filter;

import org.jspecify.annotations.NullMarked;

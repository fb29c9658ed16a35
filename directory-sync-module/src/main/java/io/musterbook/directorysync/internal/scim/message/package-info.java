/** The messages of SCIM 2.0 around the resources: errors, lists, and reading and writing their JSON (RFC 7644 section 3). */
@NullMarked
package io.musterbook.directorysync.internal.scim.message;

import org.jspecify.annotations.NullMarked;

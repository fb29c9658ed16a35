/** Which attributes of a resource a client asked for (RFC 7644 section 3.9). */
@NullMarked
package io.musterbook.directorysync.internal.scim.projection;

import org.jspecify.annotations.NullMarked;

/** The SCIM 2.0 endpoint over JAX-RS. */
@NullMarked
package io.musterbook.directorysync.internal.http;

import org.jspecify.annotations.NullMarked;

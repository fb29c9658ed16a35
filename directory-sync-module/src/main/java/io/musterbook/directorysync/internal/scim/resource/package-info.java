/** Reading what a directory sent into the one canonical form in which it is stored. */
@NullMarked
package io.musterbook.directorysync.internal.scim.resource;

import org.jspecify.annotations.NullMarked;

/** What a User and a Group are: their attributes, the characteristics of these, and the discovery documents made of them. */
@NullMarked
package io.musterbook.directorysync.internal.scim.schema;

import org.jspecify.annotations.NullMarked;

/** Directory users, groups and memberships in plain SQL. */
@NullMarked
package io.musterbook.directorysync.internal.store;

import org.jspecify.annotations.NullMarked;

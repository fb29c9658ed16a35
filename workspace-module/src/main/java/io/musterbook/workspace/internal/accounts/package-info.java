/** Accounts and their passwords. */
@NullMarked
package io.musterbook.workspace.internal.accounts;

import org.jspecify.annotations.NullMarked;

/** What a person does with their own account: profile, password, address, sessions. */
@NullMarked
package io.musterbook.web.pages.account;

import org.jspecify.annotations.NullMarked;

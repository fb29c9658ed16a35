/** Signing in with a workspace's identity provider. */
@NullMarked
package io.musterbook.web.pages.sso;

import org.jspecify.annotations.NullMarked;

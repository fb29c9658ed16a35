/** The settings of a workspace's single sign-on and of its domains. */
@NullMarked
package io.musterbook.web.pages.signon;

import org.jspecify.annotations.NullMarked;

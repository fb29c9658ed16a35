/**
 * Sessions: who is signed in, and how. SAML 2.0 sign-in will live here too.
 *
 * <p>This package is the module's public face. Everything under {@code internal} is private, even where Java makes it
 * public.
 */
@NullMarked
package io.musterbook.signon;

import org.jspecify.annotations.NullMarked;

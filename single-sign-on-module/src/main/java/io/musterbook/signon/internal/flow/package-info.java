/** A sign-in by SAML, from the request to the session. */
@NullMarked
package io.musterbook.signon.internal.flow;

import org.jspecify.annotations.NullMarked;

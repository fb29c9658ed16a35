@NullMarked
package io.musterbook.signon.internal.saml;

import org.jspecify.annotations.NullMarked;

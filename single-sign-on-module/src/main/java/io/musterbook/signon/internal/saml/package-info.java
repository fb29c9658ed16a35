/**
 * SAML 2.0 as a service provider speaks it: reads an identity provider's metadata, writes requests and our own metadata,
 * verifies responses. Pure: nothing but the JDK, no I/O, no clock, no state.
 */
@NullMarked
package io.musterbook.signon.internal.saml;

import org.jspecify.annotations.NullMarked;

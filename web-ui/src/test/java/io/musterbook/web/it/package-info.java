/** Tests that need the server: the WAR as it was built, on one Payara Micro. */
@NullMarked
package io.musterbook.web.it;

import org.jspecify.annotations.NullMarked;

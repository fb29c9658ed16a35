/** The audit trail as a file, for the operator API and the page alike. */
@NullMarked
package io.musterbook.web.trail;

import org.jspecify.annotations.NullMarked;

/** Strict JSON in, plain JSON out. Knows nothing of what the operator API does. */
@NullMarked
package io.musterbook.web.api.json;

import org.jspecify.annotations.NullMarked;

/** The operator API under {@code /api/v1}. */
@NullMarked
package io.musterbook.web.api;

import org.jspecify.annotations.NullMarked;

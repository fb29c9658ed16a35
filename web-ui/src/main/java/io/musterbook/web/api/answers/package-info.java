/** What the operator API answers with; field names are a contract, see {@code docs/openapi.yaml}. */
@NullMarked
package io.musterbook.web.api.answers;

import org.jspecify.annotations.NullMarked;

/** What the operator API is asked: bodies and query parameters, read strictly. */
@NullMarked
package io.musterbook.web.api.requests;

import org.jspecify.annotations.NullMarked;

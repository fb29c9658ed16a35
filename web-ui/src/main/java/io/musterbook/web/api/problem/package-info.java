/** Everything that goes wrong in the operator API, as problem documents of RFC 9457. */
@NullMarked
package io.musterbook.web.api.problem;

import org.jspecify.annotations.NullMarked;

/** Pages that only a demo has. */
@NullMarked
package io.musterbook.web.pages.demo;

import org.jspecify.annotations.NullMarked;

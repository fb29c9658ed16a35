/** The Faces pages and what stands before them. */
@NullMarked
package io.musterbook.web.pages;

import org.jspecify.annotations.NullMarked;

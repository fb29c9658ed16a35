@NullMarked
package io.musterbook.web.pages;

import org.jspecify.annotations.NullMarked;

/** Every setting, its default and its check. */
@NullMarked
package io.musterbook.web.settings;

import org.jspecify.annotations.NullMarked;

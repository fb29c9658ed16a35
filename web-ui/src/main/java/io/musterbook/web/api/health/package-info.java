/** Whether this node serves, and who may see how it does. */
@NullMarked
package io.musterbook.web.api.health;

import org.jspecify.annotations.NullMarked;

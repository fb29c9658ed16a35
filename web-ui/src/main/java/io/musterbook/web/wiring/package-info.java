/** Puts the modules together: data source, migrations, scheduler, secrets, start-up. */
@NullMarked
package io.musterbook.web.wiring;

import org.jspecify.annotations.NullMarked;

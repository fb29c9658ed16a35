/** What an admin decides about people whom the directory named: the plan of a preview, and who is who. */
@NullMarked
package io.musterbook.directorysync.internal.decisions;

import org.jspecify.annotations.NullMarked;

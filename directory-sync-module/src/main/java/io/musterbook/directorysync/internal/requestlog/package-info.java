/** What the directory asked, kept for diagnosis. */
@NullMarked
package io.musterbook.directorysync.internal.requestlog;

import org.jspecify.annotations.NullMarked;

/** What a SCIM write does, in one transaction. */
@NullMarked
package io.musterbook.directorysync.internal.provisioning;

import org.jspecify.annotations.NullMarked;

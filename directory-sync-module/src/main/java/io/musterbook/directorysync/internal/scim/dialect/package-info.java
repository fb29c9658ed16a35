/** What vendors send that the RFC does not have, one class each, brought to neutral operations. */
@NullMarked
package io.musterbook.directorysync.internal.scim.dialect;

import org.jspecify.annotations.NullMarked;

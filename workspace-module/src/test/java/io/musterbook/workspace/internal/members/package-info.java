/** Tests of members, over a real H2. */
@org.jspecify.annotations.NullMarked
package io.musterbook.workspace.internal.members;

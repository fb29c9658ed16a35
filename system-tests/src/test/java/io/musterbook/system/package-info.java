/**
 * Drives the built distribution from outside, as people, directories and scripts do. {@link
 * io.musterbook.system.RunningServer} starts it; {@link io.musterbook.system.Servers} shares one server per database.
 */
@NullMarked
package io.musterbook.system;

import org.jspecify.annotations.NullMarked;

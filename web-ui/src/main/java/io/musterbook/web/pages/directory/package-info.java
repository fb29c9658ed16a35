/** The Directory pages of a workspace's settings: the connection, roles by group, plans, questions. */
@NullMarked
package io.musterbook.web.pages.directory;

import org.jspecify.annotations.NullMarked;

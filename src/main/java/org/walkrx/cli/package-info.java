/** The {@code ./walkrx} command: a thin adapter. Nothing else imports it. */
@NullMarked
package org.walkrx.cli;

import org.jspecify.annotations.NullMarked;

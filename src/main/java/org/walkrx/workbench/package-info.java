/** The workbench: a rules folder in a browser on the same machine. A thin adapter, which only the command line starts. */
@NullMarked
package org.walkrx.workbench;

import org.jspecify.annotations.NullMarked;

/** What is wrong with a file, and where. */
@NullMarked
package org.walkrx.problems;

import org.jspecify.annotations.NullMarked;

/**
 * Worked cases, read and run: what proves rules before they come into use. No API: it changes without notice.
 */
@NullMarked
package org.walkrx.cases;

import org.jspecify.annotations.NullMarked;

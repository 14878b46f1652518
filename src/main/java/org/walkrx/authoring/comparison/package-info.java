/** Two sets of rules side by side: whose advice changes, how, and by which rules. */
@NullMarked
package org.walkrx.authoring.comparison;

import org.jspecify.annotations.NullMarked;

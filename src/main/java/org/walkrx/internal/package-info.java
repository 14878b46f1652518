/**
 * What stands behind {@link org.walkrx.WalkingAdvisor}: facts made of a person, the merge of what the rules say, the guard
 * rails, and the choice of what reaches the person. No API: it changes without notice.
 */
@NullMarked
package org.walkrx.internal;

import org.jspecify.annotations.NullMarked;

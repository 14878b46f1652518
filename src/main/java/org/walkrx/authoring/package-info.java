/**
 * What authors of rules need before a changed rule reaches anyone: worked cases, and what no case exercises.
 */
@NullMarked
package org.walkrx.authoring;

import org.jspecify.annotations.NullMarked;

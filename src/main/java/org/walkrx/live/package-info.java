/**
 * Following a folder of rules: an edit is read, checked and proved against its own cases off to the side, and
 * then put in place of the rules in use by one reference. Whatever is wrong with it leaves the last good rules in use.
 */
@NullMarked
package org.walkrx.live;

import org.jspecify.annotations.NullMarked;

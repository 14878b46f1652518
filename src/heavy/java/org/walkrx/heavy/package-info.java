/** walkrx where others run it: an executable jar, a servlet container. */
@NullMarked
package org.walkrx.heavy;

import org.jspecify.annotations.NullMarked;

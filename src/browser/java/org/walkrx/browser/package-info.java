/** What people see, looked at in a real browser: {@code mvn -Pbrowser verify}. */
@NullMarked
package org.walkrx.browser;

import org.jspecify.annotations.NullMarked;

/** What a person takes home: the page, its chart, the calendar, and the words of all of them in the person's language. */
@NullMarked
package org.walkrx.handout;

import org.jspecify.annotations.NullMarked;

/** What the rules say, in other languages: files such as {@code hi.words.yaml}, read and checked. */
@NullMarked
package org.walkrx.rules.translations;

import org.jspecify.annotations.NullMarked;

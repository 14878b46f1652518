/**
 * Rule books: reading, checking, compiling and running them. The rule engine (Drools) is imported here and nowhere else,
 * and shows in no public signature.
 */
@NullMarked
package org.walkrx.rules;

import org.jspecify.annotations.NullMarked;

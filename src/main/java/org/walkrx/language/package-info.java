/**
 * The words of the rules: the facts a rule may look at (left-hand side) and the statements it may make (right-hand
 * side, {@link org.walkrx.language.Advise}).
 *
 * <p>Facts are immutable records. {@code null} in a component means "not known" and nothing else. This package knows
 * nothing of the rule engine.
 */
@NullMarked
package org.walkrx.language;

import org.jspecify.annotations.NullMarked;

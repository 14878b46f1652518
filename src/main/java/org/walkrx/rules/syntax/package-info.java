/**
 * The strict subset of DRL as text: reading it, what it means, and what is wrong with it.
 *
 * <p>Nothing here runs a rule or knows the rule engine. {@link org.walkrx.rules.syntax.RuleFileParser} turns a file into
 * a tree of {@link org.walkrx.rules.syntax.Condition conditions} and {@link org.walkrx.rules.syntax.Call statements},
 * and refuses whatever it does not know.
 */
@NullMarked
package org.walkrx.rules.syntax;

import org.jspecify.annotations.NullMarked;

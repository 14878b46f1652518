/**
 * Questions about all people at once, answered from the rules themselves: which rule can never hold, whom the rules
 * forget, whether an emergency is always one.
 *
 * <p>{@link org.walkrx.authoring.analysis.DeepAnalysis} is the entry point. What is asked of all
 * people is a formula on the decision diagrams of the rules ({@link org.walkrx.rules.questions.Formulas}): it is FALSE, which
 * proves that it holds for nobody, or a cheapest path through it is the most ordinary person it holds for. Every person
 * found is assessed by the real engine before anybody is shown.
 */
@NullMarked
package org.walkrx.authoring.analysis;

import org.jspecify.annotations.NullMarked;

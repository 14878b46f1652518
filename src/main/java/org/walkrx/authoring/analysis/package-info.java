/**
 * Questions about all people at once, answered from the rules themselves: which rule can never hold, whom the rules
 * forget, whether an emergency is always one.
 *
 * <p>{@link org.walkrx.authoring.analysis.DeepAnalysis} is the entry point. One person is encoded as Boolean variables, the
 * rules as gates over them, and a solver (Sat4j, an optional dependency) searches for a person or proves that there is
 * none. Every person it finds is assessed by the real engine before anybody is shown.
 */
@NullMarked
package org.walkrx.authoring.analysis;

import org.jspecify.annotations.NullMarked;

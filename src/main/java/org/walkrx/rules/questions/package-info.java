/**
 * Which unanswered questions could still change the referral or the clearance, worked out from the rules themselves.
 *
 * <p>Every rule is turned into a decision diagram over the answers it rests on, and so is "some rule asks for at least
 * this much caution". With a person's known answers put in, a question matters exactly if the reduced diagram still
 * depends on it. {@link org.walkrx.rules.questions.Formulas} are the same diagrams, for questions about all people at once.
 */
@NullMarked
package org.walkrx.rules.questions;

import org.jspecify.annotations.NullMarked;

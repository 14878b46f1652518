/**
 * May this person walk for their back pain; how much, how fast, on what ground and in which shoes; and whom must they see
 * first, how soon? {@link org.walkrx.WalkingAdvisor} answers from rules that clinicians own.
 *
 * <pre>{@code
 * WalkingAdvisor advisor = WalkingAdvisor.bundled();
 * Person person = Person.builder().age(34).pain(new Pain(3, 5, 1.4, Trend.SAME)).othersDenied().build();
 * Assessment assessment = advisor.assess(person, LocalDate.of(2026, 11, 23));
 * }</pre>
 */
@NullMarked
package org.walkrx;

import org.jspecify.annotations.NullMarked;

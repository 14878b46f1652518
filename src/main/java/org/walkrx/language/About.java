package org.walkrx.language;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What there is to know of a component of a fact. Its name, its type and this are all that patient files, questions,
 * messages and tools need; no other place lists components.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface About {

    /** Returns what a clinician would call it, with its unit: {@code body weight in kg}. */
    String label();

    /** Returns the lowest number that can be true of anybody; required of numbers. */
    double lowest() default Double.NaN;

    /** Returns the highest number that can be true of anybody; without end if left out. */
    double highest() default Double.POSITIVE_INFINITY;

    /**
     * Returns a value that raises no question, written as in a patient file. Tools give it to the people they make up
     * where nothing asks for another; no decision looks at it. Required of what every person is asked.
     */
    String usual() default "";
}

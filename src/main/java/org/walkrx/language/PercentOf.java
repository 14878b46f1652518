package org.walkrx.language;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that a component is never asked but worked out: the part as a percentage of the whole, and not known while either
 * is not.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface PercentOf {

    /** Returns the key of the part in a patient file. */
    String part();

    /** Returns the key of the whole in a patient file. */
    String whole();
}

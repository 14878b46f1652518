/**
 * What the codes of a medical record say: {@code codes.yaml}, read and checked, and the answers that follow from what a
 * record holds. It knows nothing of any format of records.
 */
@NullMarked
package org.walkrx.rules.codes;

import org.jspecify.annotations.NullMarked;

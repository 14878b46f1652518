/**
 * People made up from a set of rules: on both sides of every number, with every pair of the findings that meet in a rule,
 * half answered, and with walk logs on the edge. For comparing rules, and for finding cases that are missing.
 */
@NullMarked
package org.walkrx.authoring.people;

import org.jspecify.annotations.NullMarked;

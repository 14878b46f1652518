/**
 * Reading text that people wrote: strict YAML with the place of every value, and mistakes explained in plain words; and writing HTML.
 *
 * <p>This package knows nothing of walking or medicine.
 *
 * <pre>{@code
 * YamlNode root = new YamlReader().read(Path.of("patient.yaml")); // or BadInputException, with every problem's line
 * }</pre>
 */
@NullMarked
package org.walkrx.text;

import org.jspecify.annotations.NullMarked;

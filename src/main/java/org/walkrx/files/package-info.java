/**
 * The two file formats that others may rely on: the patient file that is read, and the JSON of an assessment that is
 * written.
 *
 * <pre>{@code
 * PatientFile file = new PatientFileReader(vocabulary).read(Path.of("patient.yaml"));
 * }</pre>
 */
@NullMarked
package org.walkrx.files;

import org.jspecify.annotations.NullMarked;

/**
 * Records, questionnaires and cards as FHIR R4 and CDS Hooks 2.0: text in, text out. An adapter over the facade; it opens no
 * connection, and nobody in the library knows it.
 *
 * <pre>{@code
 * WalkingAdvisor advisor = WalkingAdvisor.bundled();
 * Reading reading = RecordReader.of(advisor.book()).read(bundle, date);
 * Assessment assessment = advisor.assess(reading.person(), date);
 * String answer = FhirOutput.of(assessment, reading.patient());
 * }</pre>
 */
@NullMarked
package org.walkrx.fhir;

import org.jspecify.annotations.NullMarked;

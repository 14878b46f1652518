package org.walkrx.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import java.util.List;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;

/**
 * The validator of HL7 as HAPI packs it, with the definitions of base R4 that lie in its jars, and no connection. So it cannot look
 * up SNOMED CT, LOINC or profiles of others; that it says for information only. Thread-safe.
 */
final class Hl7Validator {

    private final FhirValidator validator;

    Hl7Validator() {
        FhirContext context = FhirContext.forR4();
        FhirInstanceValidator instances = new FhirInstanceValidator(new ValidationSupportChain(
                new DefaultProfileValidationSupport(context),
                new InMemoryTerminologyServerValidationSupport(context),
                new CommonCodeSystemsTerminologyService(context)));
        this.validator = context.newValidator().registerValidatorModule(instances);
    }

    /** Returns the errors and warnings about a resource, a line each; empty if it is well, with a narrative. */
    List<String> findings(String json) {
        return validator.validateWithResult(json).getMessages().stream()
                .filter(message -> message.getSeverity() != ResultSeverityEnum.INFORMATION)
                .map(message -> message.getSeverity() + " " + message.getMessageId() + " at "
                        + message.getLocationString() + ": " + message.getMessage())
                .toList();
    }
}

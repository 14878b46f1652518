package com.example.hospital;

import java.util.List;

/** A patient whose name, birth date, id and words are found wherever they get to. */
final class Unmistakable {

    static final String NAME = "Quonsettblatt";
    static final String BIRTH = "1951-07-13";
    static final String ID = "pat-Xq7Vw93";
    static final String WORDS = "wears a violet anorak";

    /** What must never be in a log. */
    static final List<String> ALL = List.of(NAME, BIRTH, ID, WORDS);

    /** A good call: back pain and osteoporosis, and all that a prefetch may have. */
    static final String CALL = """
            {"hook": "patient-view", "hookInstance": "d1577c69-dfbe-44ad-ba6d-3e05e953b2ea",
             "context": {"userId": "Practitioner/9", "patientId": "pat-Xq7Vw93"},
             "prefetch": {
              "patient": {"resourceType": "Patient", "id": "pat-Xq7Vw93", "birthDate": "1951-07-13",
               "name": [{"family": "Quonsettblatt", "text": "Quonsettblatt"}]},
              "conditions": {"resourceType": "Bundle", "type": "searchset", "entry": [
               {"resource": {"resourceType": "Condition", "id": "a1", "subject": {"reference": "Patient/pat-Xq7Vw93"},
                "note": [{"text": "wears a violet anorak"}],
                "code": {"text": "wears a violet anorak", "coding": [{"system": "http://snomed.info/sct", "code": "279039007"}]}}},
               {"resource": {"resourceType": "Condition", "id": "a2", "subject": {"reference": "Patient/pat-Xq7Vw93"},
                "code": {"coding": [{"system": "http://snomed.info/sct", "code": "64859006"}]}}}]},
              "medications": null, "observations": null, "family": null, "answers": null}}
            """;

    private Unmistakable() {}

    /** The call with something put in the place of something that it has. */
    static String but(String has, String instead) {
        if (!CALL.contains(has)) {
            throw new IllegalArgumentException("the call has no " + has);
        }
        return CALL.replace(has, instead);
    }
}

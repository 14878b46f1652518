package org.walkrx.workbench;

import java.util.ArrayList;
import java.util.List;
import org.walkrx.Assessment;
import org.walkrx.WalkingAdvisor;
import org.walkrx.authoring.CaseBase;
import org.walkrx.authoring.people.PatientYaml;
import org.walkrx.files.PatientFile;
import org.walkrx.files.PatientFileReader;
import org.walkrx.problems.BadInputException;
import org.walkrx.rules.RuleBook;
import org.walkrx.text.JsonValue;
import org.walkrx.text.JsonValue.JsonObject;

/** Makes a worked case of a person and of what the rules tell them now, to be pasted, named and judged by whoever writes. */
final class CaseWriting {

    private final Desk desk;
    private final JsonObject asked;

    CaseWriting(Desk desk, JsonObject asked) {
        this.desk = desk;
        this.asked = asked;
    }

    JsonValue.ObjectBuilder answer() {
        RuleBook draft = desk.draft(desk.edited(asked));
        String rule = asked.text("rule").orElse("");
        String file = draft.rule(rule)
                .map(info -> CaseBase.fileFor(info.file()))
                .orElseThrow(() -> new RefusedException(
                        HttpReply.CONFLICT, "put the cursor into the rule that the case is about"));
        PatientFile person = person(draft);
        Assessment assessment = WalkingAdvisor.using(draft).assess(person.person(), person.dateOr(desk.today()));
        return JsonValue.object()
                .put("file", file)
                .put("text", text(rule, PatientYaml.given(person, base(draft, file)), assessment))
                .put("head", draft.sources().file(file).isPresent() ? "" : "# Worked cases.\ncases:\n");
    }

    private PatientFile base(RuleBook draft, String file) {
        return CaseBase.of(draft, file);
    }

    private PatientFile person(RuleBook draft) {
        try {
            PatientFile read = new PatientFileReader(draft.vocabulary())
                    .assuming(desk.today())
                    .read(asked.text("person").orElse(""), "person");
            return new PatientFile(read.dateOr(desk.today()), read.person(), read.name());
        } catch (BadInputException e) {
            throw new RefusedException(HttpReply.CONFLICT, "something is wrong with the person; see to it first");
        }
    }

    private static String text(String rule, String given, Assessment assessment) {
        List<String> expected = new ArrayList<>();
        expected.add("referral: " + assessment.referral());
        expected.add("walking: " + assessment.walking());
        expected.add("complete: " + (assessment.complete() ? "yes" : "no"));
        expected.add("plan: " + (assessment.plan() == null ? "none" : "given"));
        expected.add((assessment.firedRules().contains(rule) ? "fires" : "doesNotFire") + ": [" + rule + "]");
        return "  - case: \"" + rule + ": say in a sentence what this person shows\"\n    given: " + given
                + "\n    expect: {" + String.join(", ", expected) + "}\n";
    }
}

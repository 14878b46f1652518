package org.walkrx.authoring;

import org.walkrx.Person;
import org.walkrx.files.CasePatients;
import org.walkrx.files.PatientFile;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.RuleSources;
import org.walkrx.text.YamlMap;
import org.walkrx.text.YamlNode;
import org.walkrx.text.YamlReader;

/** What every person of a file of cases has. */
public final class CaseBase {

    private CaseBase() {}

    /**
     * Returns the name of the file of cases beside a rule file.
     *
     * @param ruleFile the name of the rule file
     */
    public static String fileFor(String ruleFile) {
        return ruleFile.substring(0, ruleFile.length() - RuleSources.RULES.length()) + RuleSources.CASES;
    }

    /**
     * Reads the base of a file of cases; of one that is not there, nothing is known.
     *
     * @param book the rules with their cases
     * @param caseFile the name of the file of cases
     */
    public static PatientFile of(RuleBook book, String caseFile) {
        CasePatients reader = new CasePatients(book.vocabulary());
        return book.sources()
                .file(caseFile)
                .map(text -> new YamlReader().read(text, caseFile))
                .filter(YamlMap.class::isInstance)
                .flatMap(root -> ((YamlMap) root).get("base"))
                .filter(YamlMap.class::isInstance)
                .map((YamlNode base) -> reader.read((YamlMap) base, caseFile))
                .orElseGet(() -> new PatientFile(null, Person.builder().build(), caseFile));
    }
}

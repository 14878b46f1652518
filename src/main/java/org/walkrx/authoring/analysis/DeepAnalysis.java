package org.walkrx.authoring.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.walkrx.rules.InvalidRulesException;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.questions.RuleDiagrams;

/**
 * Asks a rule book about all people at once.
 *
 * <p>What is said to be proved holds for every person that can be written in a patient file, as far as the rules are
 * understood; the report names the rules of which some part is not. Every example person has been assessed by the engine.
 */
public final class DeepAnalysis {

    private DeepAnalysis() {}

    /**
     * Analyses a rule book.
     *
     * @param book the rules; their worked cases lend their walk logs
     * @param progress is told what is being done, in a few words
     * @throws org.walkrx.problems.BadInputException if a file of cases cannot be read
     * @throws InvalidRulesException if the rules combine too much for an answer
     */
    public static DeepReport of(RuleBook book, Consumer<String> progress) {
        try {
            return analysed(book, progress);
        } catch (RuleDiagrams.TooEntangledException e) {
            throw new InvalidRulesException(List.of(e.problem(book.sources().origin())));
        }
    }

    private static DeepReport analysed(RuleBook book, Consumer<String> progress) {
        progress.accept("putting the rules into formulas");
        Encoded encoded = new Encoded(book);
        Search search = new Search(encoded);
        List<Section> sections = new ArrayList<>();
        progress.accept("proving that an emergency stays one");
        sections.add(new EmergencyProof(encoded, search).section());
        progress.accept("proving that a yes to a red flag never lowers the referral");
        sections.add(new MonotonyProof(encoded, search).section());
        progress.accept("looking for people whom the rules forget");
        sections.add(new ForgottenPeople(encoded, search).section());
        progress.accept("looking for rules that can never hold");
        sections.add(new NeverHolding(encoded, search).section());
        sections.add(new UnusedWords(encoded).section());
        progress.accept("comparing doses");
        sections.add(new Doses(encoded, search, progress).section());
        progress.accept("looking for rules that decide nothing");
        sections.add(new Redundant(encoded, search).section());
        sections.add(AnalysisLimits.section(encoded));
        return new DeepReport(sections);
    }
}

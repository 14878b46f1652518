package org.walkrx.authoring.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.walkrx.authoring.comparison.ChangeKind.Tendency;
import org.walkrx.files.PatientFile;
import org.walkrx.rules.Vocabulary.Group;

/**
 * Whose advice changes between two sets of rules.
 *
 * @param before the old rules
 * @param after the new rules
 * @param renamed what is called otherwise and compared as the same, one sentence each
 * @param suspected what may have been renamed too, one sentence each; it is compared as gone and new
 * @param rules the rules that are new, gone or written differently
 * @param groups the findings that are in another group, or in one with another meaning
 * @param words the findings, questions, phrases and rows of the evidence that are new, gone or worded differently
 * @param declared the measurements and choices that are new, gone or declared differently, in words
 * @param people how many people were looked at
 * @param changed how many of them are told something else
 * @param kinds how they change, the less cautious first
 * @param examples people, found one after another, who show every kind of change and every rule behind it, with a walk log
 *     and without one as far as both occur, and each kind several times; the less cautious first
 * @param sentences the sentences of the rules behind the examples, by id
 */
public record ComparisonReport(
        ComparedBook before,
        ComparedBook after,
        List<String> renamed,
        List<String> suspected,
        List<RuleChange> rules,
        List<GroupChange> groups,
        List<WordChange> words,
        List<String> declared,
        int people,
        int changed,
        List<EntryKind> kinds,
        List<Example> examples,
        Map<String, String> sentences) {

    /** Copies the lists. */
    public ComparisonReport {
        renamed = List.copyOf(renamed);
        suspected = List.copyOf(suspected);
        words = List.copyOf(words);
        sentences = Map.copyOf(sentences);
        rules = List.copyOf(rules);
        groups = List.copyOf(groups);
        words = List.copyOf(words);
        kinds = List.copyOf(kinds);
        examples = List.copyOf(examples);
    }

    /**
     * A set of rules.
     *
     * @param origin where it is from
     * @param sha256 its identity
     * @param rules how many rules it has
     */
    public record ComparedBook(String origin, String sha256, int rules) {}

    /**
     * A rule that is not the same in both.
     *
     * @param id its id
     * @param name its sentence
     * @param place file and line, in the new rules where it is in them
     * @param what "new", "gone", or which parts are written differently
     * @param before its lines in the old rules; none if it is new
     * @param after its lines in the new rules; none if it is gone
     */
    public record RuleChange(
            String id, String name, String place, String what, List<String> before, List<String> after) {

        /** Copies the lists. */
        public RuleChange {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }

    /**
     * Something beside the rules that is not worded the same in both.
     *
     * @param kind "finding", "question" (of a fact), "phrase" or "evidence" (a row of it)
     * @param name what it is called
     * @param before how it was worded; empty if it is new
     * @param after how it is worded; empty if it is gone
     */
    public record WordChange(String kind, String name, String before, String after) {

        /** Returns the change in a few words. */
        String what() {
            return before.isEmpty() ? "new" : after.isEmpty() ? "gone" : "other words";
        }
    }

    /**
     * A finding whose "not sure" may mean something else, because its group is another one or says something else.
     *
     * @param finding the finding
     * @param before its old group
     * @param after its new group
     */
    public record GroupChange(String finding, Group before, Group after) {

        /** Returns whether "not sure" counted as yes, and no longer does. */
        public boolean isLessCautious() {
            return before.notSureMeansYes() && !after.notSureMeansYes();
        }

        /** Returns the change in one line. */
        String words() {
            return finding + ": from the group \"" + before.name() + "\" to \"" + after.name() + "\"; \"not sure\" "
                    + (before.notSureMeansYes() == after.notSureMeansYes()
                            ? "means the same"
                            : "counted as " + meaning(before) + ", and now as " + meaning(after));
        }

        private static String meaning(Group group) {
            return group.notSureMeansYes() ? "yes" : "not answered";
        }
    }

    /**
     * A kind of change.
     *
     * @param kind which
     * @param people for how many
     * @param rules for how many by each rule that holds on one side only or says something else; those that are written
     *     differently first, then the most frequent
     */
    public record EntryKind(ChangeKind kind, int people, Map<String, Integer> rules) {}

    /**
     * Somebody whose advice changes.
     *
     * @param person the person
     * @param kinds how it changes
     * @param rules the rules behind it
     * @param differences what is different, one line each
     */
    public record Example(PatientFile person, Set<ChangeKind> kinds, List<String> rules, List<String> differences) {

        private static final int MOST_LINES = 10;

        /** Copies the lists. */
        public Example {
            rules = List.copyOf(rules);
            differences = List.copyOf(differences);
        }

        /** Returns the first differences, and how many more there are. */
        List<String> firstDifferences() {
            if (differences.size() <= MOST_LINES) {
                return differences;
            }
            List<String> first = new ArrayList<>(differences.subList(0, MOST_LINES - 1));
            first.add("and " + (differences.size() - first.size()) + " more differences");
            return first;
        }
    }

    /** Returns whether anybody is told something less cautious, or the "not sure" of a finding counts for less. */
    public boolean isLessCautious() {
        return groups.stream().anyMatch(GroupChange::isLessCautious)
                || kinds.stream().anyMatch(kind -> kind.kind().caution() == Tendency.LESS);
    }
}

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
 * @param rules the rules that are new, gone or written differently
 * @param groups the findings that are in another group, or in one with another meaning
 * @param people how many people were looked at
 * @param changed how many of them are told something else
 * @param kinds how they change, the less cautious first
 * @param examples the fewest people, found one after another, who show every kind of change and every rule behind it; the
 *     less cautious first
 */
public record ComparisonReport(
        ComparedBook before,
        ComparedBook after,
        List<RuleChange> rules,
        List<GroupChange> groups,
        int people,
        int changed,
        List<EntryKind> kinds,
        List<Example> examples) {

    /** Copies the lists. */
    public ComparisonReport {
        rules = List.copyOf(rules);
        groups = List.copyOf(groups);
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
     */
    public record RuleChange(String id, String name, String place, String what) {}

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

package org.walkrx.authoring.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.walkrx.Answer;
import org.walkrx.Person;
import org.walkrx.files.PatientFile;
import org.walkrx.rules.syntax.Definitions;
import org.walkrx.rules.syntax.Rule;

/**
 * People around a rule, begun with some who are known: first those who differ from them in one thing, then in more. No
 * API: it changes without notice.
 */
public final class Surroundings {

    private static final int SEED = 7;
    private static final int MOST_STEPS = 3;
    private static final int SELDOM = 4;

    private final Definitions definitions;

    /**
     * Creates surroundings.
     *
     * @param rules the rules of a book, among them those that define concepts
     */
    public Surroundings(Collection<Rule> rules) {
        this.definitions = Definitions.of(rules);
    }

    /**
     * Returns people around a rule, the same ones each time.
     *
     * @param rules the rule, or several forms of it
     * @param from people to begin with, at least one
     * @param others findings that the rule does not look at, each of which somebody has and somebody left unanswered
     * @param count how many at most
     */
    public List<PatientFile> around(
            Collection<Rule> rules, List<PatientFile> from, Collection<String> others, int count) {
        Neighbourhood neighbourhood = new Neighbourhood(Dimensions.of(rules, definitions));
        List<Draft> centres = from.stream()
                .map(file -> Draft.of(file.dateOr(LocalDate.EPOCH), file.person()))
                .toList();
        Collecting collecting = new Collecting(count);
        for (Draft centre : centres) {
            neighbourhood.of(centre).forEach(collecting::add);
            others.forEach(finding -> {
                collecting.add(centre.answered(finding, Answer.YES));
                collecting.add(centre.answered(finding, null));
            });
            WalkLogs.plain(centre.date()).forEach(walks -> collecting.add(centre.walked(walks)));
        }
        SplittableRandom random = new SplittableRandom(SEED);
        List<String> named = List.copyOf(others);
        for (int i = 0; i < count && !collecting.isFull(); i++) {
            Draft draft = centres.get(random.nextInt(centres.size()));
            for (int step = random.nextInt(MOST_STEPS); step >= 0; step--) {
                draft = neighbourhood.any(draft, random);
            }
            boolean besides = !named.isEmpty() && random.nextInt(SELDOM) == 0;
            collecting.add(besides ? draft.answered(named.get(random.nextInt(named.size())), Answer.YES) : draft);
        }
        return collecting.people;
    }

    private static final class Collecting {

        private final int count;
        private final Set<Person> seen = new LinkedHashSet<>();
        private final List<PatientFile> people = new ArrayList<>();

        Collecting(int count) {
            this.count = count;
        }

        boolean isFull() {
            return people.size() >= count;
        }

        void add(Draft draft) {
            draft.person("")
                    .filter(file -> !isFull() && seen.add(file.person()))
                    .ifPresent(people::add);
        }
    }
}

package org.walkrx.authoring.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.walkrx.Answer;
import org.walkrx.Person;
import org.walkrx.WalkingAdvisor;
import org.walkrx.authoring.SmallRules;
import org.walkrx.files.PatientFile;
import org.walkrx.files.PatientFileReader;
import org.walkrx.internal.PersonFacts;
import org.walkrx.rules.FiredRule;
import org.walkrx.rules.OpenBook;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.syntax.Facts;

class CohortTest {

    private static final String TIP = "advise.tip( Topic.SHOES, \"Wear shoes.\" );";

    private static final RuleBook SMALL = SmallRules.empty()
            .rule("TST-01", "exists Pain( now >= 7 )\n    exists Finding( name == \"fever\", present )", TIP)
            .rule("TST-02", "exists Finding( name in ( \"foot drop\", \"smoker\" ), present )", TIP)
            .book();

    private static <T> List<T> all(RuleBook book, int count, Function<Person, T> value) {
        return Cohort.of(book, 1).people(count).stream()
                .map(file -> value.apply(file.person()))
                .distinct()
                .toList();
    }

    @Test
    void standsOnBothSidesOfEveryNumber() {
        assertThat(all(SMALL, 200, person -> person.pain().now())).contains(6, 7, 8, null);
    }

    @Test
    void meetsEveryPairOfFindingsOfARule() {
        List<List<Answer>> pairs = all(
                SMALL,
                200,
                person -> List.of(
                        person.answer("foot drop").orElse(Answer.NOT_SURE),
                        person.answer("smoker").orElse(Answer.NOT_SURE)));

        assertThat(pairs)
                .contains(
                        List.of(Answer.YES, Answer.YES),
                        List.of(Answer.YES, Answer.NO),
                        List.of(Answer.NO, Answer.YES),
                        List.of(Answer.NO, Answer.NO));
    }

    @Test
    void hasPeopleWhoAnsweredOnlyHalf() {
        assertThat(all(SMALL, 200, person -> person.answer("fever").isEmpty())).contains(true, false);
    }

    @Test
    void isTheSameForTheSameSeedAndBeginsTheSameWhenSmaller() {
        List<PatientFile> people = Cohort.of(SMALL, 5).people(150);

        assertThat(Cohort.of(SMALL, 5).people(150)).isEqualTo(people);
        assertThat(Cohort.of(SMALL, 5).people(10)).isEqualTo(people.subList(0, 10));
        assertThat(Cohort.of(SMALL, 6).people(150)).isNotEqualTo(people);
    }

    @Test
    void endsWhereThereIsNobodyMoreToTellApart() {
        RuleBook book = SmallRules.empty()
                .rule("TST-01", "exists Finding( name == \"fever\", present )", TIP)
                .book();

        assertThat(Cohort.of(book, 1).people(10_000)).hasSizeBetween(4, 100);
    }

    @Test
    void ofTheShippedRulesEveryRuleHoldsForSomebodyAndSketchAndEngineAgree() {
        RuleBook book = SmallRules.shipped();
        RuleBook sketch = OpenBook.sketch(book, OpenBook.of(book).files());
        WalkingAdvisor advisor = WalkingAdvisor.using(book);
        List<PatientFile> people = Cohort.of(book, 1).people(4 * book.size());

        List<String> held = people.stream()
                .flatMap(file -> {
                    Facts facts = PersonFacts.of(
                            file.person(),
                            file.dateOr(LocalDate.EPOCH),
                            advisor.book().vocabulary());
                    List<FiredRule> fired = OpenBook.of(book).evaluate(facts);
                    assertThat(ids(OpenBook.of(sketch).evaluate(facts)))
                            .as(() -> PatientYaml.of(file))
                            .isEqualTo(ids(fired));
                    return fired.stream();
                })
                .map(fired -> fired.rule().id())
                .distinct()
                .toList();

        assertThat(held).hasSize(book.size());
    }

    private static List<Object> ids(List<FiredRule> fired) {
        return fired.stream()
                .map(rule -> List.of(rule.rule().id(), rule.statements()))
                .collect(Collectors.toList());
    }

    @Test
    void thePatientFileOfEverybodyIsReadBackAsTheSamePerson() {
        RuleBook book = SmallRules.shipped();
        PatientFileReader reader = new PatientFileReader(book.vocabulary().findingNames());

        for (PatientFile file : Cohort.of(book, 3).people(800)) {
            PatientFile read = reader.read(PatientYaml.of(file), file.name());
            assertThat(read).isEqualTo(file);
        }
    }
}

package org.walkrx.internal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.walkrx.Answer;
import org.walkrx.InvalidPatientException;
import org.walkrx.Person;
import org.walkrx.Walk;
import org.walkrx.language.Choice;
import org.walkrx.language.Finding;
import org.walkrx.language.Measurement;
import org.walkrx.language.WalkSymptom;
import org.walkrx.rules.Vocabulary;
import org.walkrx.rules.Vocabulary.FindingEntry;
import org.walkrx.rules.syntax.Facts;
import org.walkrx.text.NearestWord;

/** Turns what is known about a person into the facts that rules see. */
public final class PersonFacts {

    private final Person person;
    private final LocalDate date;
    private final Vocabulary vocabulary;
    private final List<Record> facts = new ArrayList<>();
    private final Map<String, String> remarks = new LinkedHashMap<>();

    private PersonFacts(Person person, LocalDate date, Vocabulary vocabulary) {
        this.person = person;
        this.date = date;
        this.vocabulary = vocabulary;
    }

    /**
     * Returns the facts about a person on a day.
     *
     * @param person what is known about the person
     * @param date the day
     * @param vocabulary the findings, measurements and choices that may be named
     * @throws InvalidPatientException if a finding, measurement or choice is not in the vocabulary, or what was said of it is
     *     none of its values, or a walk lies after the day
     */
    public static Facts of(Person person, LocalDate date, Vocabulary vocabulary) {
        PersonFacts facts = new PersonFacts(FormerNames.replaced(person, vocabulary), date, vocabulary);
        facts.checkNames();
        DeclaredCheck.check(person, vocabulary);
        facts.checkDays();
        return facts.build();
    }

    private Facts build() {
        facts.addAll(List.of(
                person.patient(), person.pain(), person.activity(), person.shoes(), person.route(), person.load()));
        vocabulary.entries().forEach(this::addFinding);
        person.measurements().forEach((name, number) -> facts.add(new Measurement(name, number)));
        person.choices().forEach((name, word) -> facts.add(new Choice(name, word)));
        facts.addAll(WalkLogFacts.of(person.walks(), date));
        for (Walk walk : person.walks()) {
            int daysAgo = (int) ChronoUnit.DAYS.between(walk.day(), date);
            walk.findings().forEach(name -> facts.add(new WalkSymptom(name, daysAgo)));
        }
        return new Facts(facts, remarks);
    }

    private void addFinding(FindingEntry entry) {
        String name = entry.name();
        Answer given = person.findings().get(name);
        Optional<Walk> noted = given == null ? notedOn(name) : Optional.empty();
        if (noted.isPresent()) {
            facts.add(new Finding(name, true));
            remarks.put(name, "noted on the walk of " + noted.get().day());
            return;
        }
        person.answer(name).ifPresent(answer -> {
            if (answer != Answer.NOT_SURE) {
                facts.add(new Finding(name, answer == Answer.YES));
            } else if (entry.group().notSureMeansYes()) {
                facts.add(new Finding(name, true));
                remarks.put(name, "not sure, counted as yes");
            }
        });
    }

    private Optional<Walk> notedOn(String finding) {
        if (person.walks().isEmpty()) {
            return Optional.empty();
        }
        return person.walks().stream()
                .filter(walk -> walk.findings().contains(finding) && stillCounts(walk))
                .reduce((earlier, later) -> later);
    }

    /** What was noted long ago says nothing of today: then the answer counts, or the question is asked. */
    private boolean stillCounts(Walk walk) {
        @Nullable Integer days = vocabulary.daysNotesCount();
        return days == null || ChronoUnit.DAYS.between(walk.day(), date) <= days;
    }

    private void checkNames() {
        Set<String> names = new TreeSet<>(person.named());
        names.removeAll(vocabulary.findingNames());
        if (!names.isEmpty()) {
            NearestWord nearest = NearestWord.among(vocabulary.findingNames());
            throw new InvalidPatientException(names.stream()
                    .map(name -> "unknown finding \"" + name + "\""
                            + nearest.to(name)
                                    .map(near -> "; did you mean \"" + near + "\"?")
                                    .orElse("; the vocabulary does not have it"))
                    .toList());
        }
    }

    private void checkDays() {
        List<String> late = person.walks().stream()
                .filter(walk -> walk.day().isAfter(date))
                .map(walk -> "the walk of " + walk.day() + " is after the day of the assessment, " + date)
                .toList();
        if (!late.isEmpty()) {
            throw new InvalidPatientException(late);
        }
    }
}

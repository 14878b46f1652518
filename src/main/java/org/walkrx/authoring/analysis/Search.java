package org.walkrx.authoring.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.walkrx.Assessment;
import org.walkrx.Person;
import org.walkrx.authoring.people.PatientYaml;
import org.walkrx.files.PatientFile;

/** Looks for a person, first among those with a walk log that can be written down, then among all. */
final class Search {

    private final Encoded encoded;
    private final List<Integer> usual;

    Search(Encoded encoded) {
        this.encoded = encoded;
        this.usual = usual(encoded);
    }

    /** What an example person is like where nothing speaks against it: no log, nothing amiss, ordinary in every way. */
    private static List<Integer> usual(Encoded encoded) {
        PersonModel person = encoded.person();
        List<Integer> usual = new ArrayList<>(List.of(encoded.logs().none()));
        IntStream.of(Integer.MAX_VALUE, 14, 7, 3)
                .forEach(walks -> usual.add(encoded.logs().plain(encoded.gates(), walks)));
        person.findings().forEach(finding -> usual.add(person.no(finding)));
        person.findings().forEach(finding -> usual.add(-person.yes(finding)));
        person.allChoices()
                .values()
                .forEach(cells -> usual.add(-cells.get(cells.size() - 1).literal()));
        person.allChoices().values().forEach(cells -> usual.add(cells.get(0).literal()));
        return usual;
    }

    /**
     * Looks for a person.
     *
     * @param wanted what must hold of them
     * @param confirmed whether the engine agrees
     */
    Verdict find(Collection<Integer> wanted, Predicate<Assessment> confirmed) {
        try {
            Optional<Person> person = person(wanted);
            if (person.isEmpty()) {
                return isImpossible(wanted)
                        ? new Verdict.Never()
                        : new Verdict.Open("it would take a walk log that is none of the "
                                + encoded.logs().size() + " tried");
            }
            ExamplePerson example = assessed(person.get());
            return confirmed.test(example.assessment())
                    ? new Verdict.Found(example)
                    : new Verdict.Open("the engine does not confirm the person that the solver found");
        } catch (Solver.Undecided e) {
            return new Verdict.Open("the solver gave up");
        }
    }

    /** Returns whether no person fits, whatever their walk log says. */
    boolean isImpossible(Collection<Integer> wanted) {
        if (encoded.solver().excludes(wanted)) {
            return true;
        }
        if (encoded.solver().solve(with(wanted, encoded.logs().oneOfThem())).isPresent()) {
            return false;
        }
        encoded.knowMoreAboutLogs();
        return encoded.solver().excludes(wanted);
    }

    /** Returns whether a person fits whose walk log can be written down. */
    boolean isPossible(Integer... wanted) {
        return encoded.solver()
                .solve(with(List.of(wanted), encoded.logs().oneOfThem()))
                .isPresent();
    }

    /** Returns the most ordinary person who fits; the engine has not been asked. */
    Optional<Person> person(Collection<Integer> wanted) {
        return encoded.solver()
                .solve(with(wanted, encoded.logs().oneOfThem()), usual)
                .map(model -> Decoder.person(encoded, model));
    }

    ExamplePerson assessed(Person person) {
        return new ExamplePerson(person, encoded.advisor().assess(person, Encoded.DAY), patientFile(person));
    }

    private static List<String> patientFile(Person person) {
        PatientFile file = new PatientFile(person.walks().isEmpty() ? null : Encoded.DAY, person, "");
        return PatientYaml.of(file).lines().toList();
    }

    private static List<Integer> with(Collection<Integer> wanted, int more) {
        return new ArrayList<>(Stream.concat(wanted.stream(), Stream.of(more)).toList());
    }
}

package org.walkrx.authoring.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntBinaryOperator;
import java.util.function.Predicate;
import org.walkrx.Assessment;
import org.walkrx.Person;
import org.walkrx.authoring.people.PatientYaml;
import org.walkrx.files.PatientFile;
import org.walkrx.rules.questions.DiagramVariable;
import org.walkrx.rules.questions.Formulas;
import org.walkrx.rules.syntax.FactType;

/** Looks for a person, among those with a walk log that can be written down, or proves that there is none. */
final class Search {

    /** What an example person is like where nothing speaks against it: nothing amiss, ordinary in every way. */
    private static final int UNUSUAL = 1;

    private static final int UNKNOWN = 3;
    private static final int NOT_ANSWERED = 9;
    private static final int YES = 10;

    private final Encoded encoded;
    private final Formulas formulas;
    private final PossibleValues possible;
    private final int everybody;
    private final LogAxioms axioms;
    private final Map<Integer, Integer> usual = new HashMap<>();

    Search(Encoded encoded) {
        this.encoded = encoded;
        this.formulas = encoded.formulas();
        this.possible = new PossibleValues(formulas);
        this.everybody = possible.formula();
        this.axioms = new LogAxioms(formulas);
        for (FactType.Component component : FactType.byKey().values()) {
            formulas.component(component.key()).ifPresent(index -> usual.put(index, usual(index, component)));
        }
    }

    private int usual(int index, FactType.Component component) {
        Object value = component.usual().orElseThrow();
        return value instanceof Number number
                ? formulas.stateOf(index, number.doubleValue())
                : 1 + formulas.variable(index).values().indexOf(value instanceof Enum<?> word ? word.name() : value);
    }

    /**
     * Looks for a person.
     *
     * @param wanted what must hold of them
     * @param confirmed whether the engine agrees
     */
    SearchResult find(int wanted, Predicate<Assessment> confirmed) {
        Optional<Person> person = person(wanted);
        if (person.isEmpty()) {
            return isImpossible(wanted)
                    ? new SearchResult.Never()
                    : new SearchResult.Open("it would take a walk log that is none of the "
                            + encoded.logs().size() + " tried");
        }
        ExamplePerson example = assessed(person.get());
        return confirmed.test(example.assessment())
                ? new SearchResult.Found(example)
                : new SearchResult.Open("the engine does not confirm the person that was found");
    }

    /** Returns whether no person fits, whatever their walk log says. */
    boolean isImpossible(int wanted) {
        int left = formulas.and(wanted, everybody);
        return left == Formulas.FALSE || (!isPossible(wanted) && !axioms.allow(left));
    }

    /**
     * Returns whether one of some rules holds whenever a formula does. Person after person is looked for who shows the
     * opposite, so that only those rules are taken into account that matter.
     */
    boolean isCovered(int formula, List<String> rules) {
        List<String> open = new ArrayList<>(rules);
        int left = formula;
        Optional<States> found = found(left);
        while (found.isPresent()) {
            int[] states = found.get().states();
            Optional<String> covering = open.stream()
                    .filter(rule -> encoded.holds(encoded.holds(rule), variable -> states[variable]))
                    .findFirst();
            if (covering.isEmpty()) {
                return false;
            }
            open.remove(covering.get());
            left = encoded.and(left, encoded.not(encoded.holds(covering.get())));
            found = found(left);
        }
        return isImpossible(left) || isImpossible(encoded.and(left, encoded.not(encoded.anyOf(open))));
    }

    /** Returns whether a person fits whose walk log can be written down. */
    boolean isPossible(int wanted) {
        return found(wanted).isPresent();
    }

    /** Returns the most ordinary person who fits; the engine has not been asked. */
    Optional<Person> person(int wanted) {
        return found(wanted).map(found -> decoded(found.states(), found.log()));
    }

    /** The states of all variables for a person who fits, and their log. */
    @SuppressWarnings("ArrayRecordComponent") // within this class only, never changed
    private record States(int[] states, Logs.Log log) {}

    private Optional<States> found(int wanted) {
        return encoded.logs().all().stream()
                .flatMap(log -> states(wanted, log, this::cost).map(states -> new States(states, log)).stream())
                .findFirst();
    }

    /** Returns the cheapest states of all variables with which somebody who keeps a log fits. */
    Optional<int[]> states(int wanted, Logs.Log log, IntBinaryOperator cost) {
        int left = log.applied(formulas, formulas.and(wanted, everybody));
        if (left == Formulas.FALSE) {
            return Optional.empty();
        }
        // what was noted on a walk counts as yes, unless it was answered otherwise
        Set<Integer> noted = new HashSet<>();
        log.noted().forEach(finding -> noted.add(formulas.finding(finding)));
        IntBinaryOperator allowed = (variable, state) -> state == Encoded.NOT_ANSWERED && noted.contains(variable)
                ? CheapestPath.FORBIDDEN
                : cost.applyAsInt(variable, state);
        Optional<int[]> states = new CheapestPath(formulas, allowed).find(left);
        states.ifPresent(found -> {
            for (int atom = 0; atom < log.truths().size(); atom++) {
                found[atom] = log.truths().get(atom) ? 1 : 0;
            }
        });
        return states;
    }

    private int cost(int variable, int state) {
        DiagramVariable of = formulas.variable(variable);
        if (!of.isAsked()) {
            return 0;
        }
        if (of.kind() == DiagramVariable.VariableKind.FINDING) {
            return state == Encoded.NO ? 0 : state == Encoded.YES ? YES : NOT_ANSWERED;
        }
        return state == 0 ? UNKNOWN : Integer.valueOf(state).equals(usual.get(variable)) ? 0 : UNUSUAL;
    }

    Person decoded(int[] states, Logs.Log log) {
        return Decoder.person(encoded, possible.values(states), states, log.walks());
    }

    ExamplePerson assessed(Person person) {
        return new ExamplePerson(person, encoded.advisor().assess(person, Encoded.DAY), patientFile(person));
    }

    private static List<String> patientFile(Person person) {
        PatientFile file = new PatientFile(person.walks().isEmpty() ? null : Encoded.DAY, person, "");
        return PatientYaml.of(file).lines().toList();
    }
}

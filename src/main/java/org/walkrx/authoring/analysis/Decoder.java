package org.walkrx.authoring.analysis;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.walkrx.Answer;
import org.walkrx.Person;
import org.walkrx.Walk;

/** Turns what was found into a real person. */
final class Decoder {

    private Decoder() {}

    static Person person(Encoded encoded, Map<String, Object> values, int[] states, List<Walk> walks) {
        Map<String, Answer> answers = new TreeMap<>();
        Set<String> notAsked = new TreeSet<>();
        for (String finding : encoded.findings()) {
            switch (states[encoded.formulas().finding(finding)]) {
                case Encoded.YES -> answers.put(finding, Answer.YES);
                case Encoded.NO -> answers.put(finding, Answer.NO);
                default -> notAsked.add(finding);
            }
        }
        Person.Builder person = Person.builder();
        values.forEach(person::answer);
        walks.forEach(person::walk);
        if (notAsked.size() * 2 < encoded.findings().size()) {
            answers.keySet().removeIf(name -> answers.get(name) == Answer.NO && !isNoted(name, walks));
            notAsked.forEach(person::notAsked);
            person.othersDenied();
        }
        answers.forEach(person::finding);
        return person.build();
    }

    /** A denial must be written down if a walk says otherwise. */
    private static boolean isNoted(String finding, List<Walk> walks) {
        return walks.stream().anyMatch(walk -> walk.findings().contains(finding));
    }
}

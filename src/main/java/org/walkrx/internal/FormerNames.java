package org.walkrx.internal;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.walkrx.InvalidPatientException;
import org.walkrx.Person;
import org.walkrx.rules.Vocabulary;

/** Understands what findings used to be called, and says so in the log, once for each name. */
final class FormerNames {

    private static final Logger LOG = LoggerFactory.getLogger(FormerNames.class);
    private static final Set<String> TOLD = ConcurrentHashMap.newKeySet();

    private FormerNames() {}

    /**
     * Returns the person in today's names.
     *
     * @throws InvalidPatientException if a finding is answered differently under its old name and its new one
     */
    static Person replaced(Person person, Vocabulary vocabulary) {
        Set<String> old = new LinkedHashSet<>(person.named());
        old.removeAll(vocabulary.findingNames());
        if (old.isEmpty()) {
            return person;
        }
        vocabulary.notices(old).stream().filter(TOLD::add).forEach(LOG::warn);
        return person.withNames(vocabulary.formerNames());
    }
}

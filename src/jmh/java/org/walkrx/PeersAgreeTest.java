package org.walkrx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.walkrx.rules.RuleBook;

/** Nothing is timed that does not give the same answers. */
class PeersAgreeTest {

    @Test
    void allPeersSayTheSameToAThousandPeople() {
        RuleBook book = RuleBook.bundled();
        Subset subset = Subset.of(book);
        Map<String, Contender> peers = Peers.all(subset);
        List<Ordinary> people = Ordinary.people(1000, book);
        Set<String> everFired = new TreeSet<>();

        for (Ordinary person : people) {
            Set<String> expected = peers.get(Peers.BY_HAND).fired(person);
            everFired.addAll(expected);
            peers.forEach((name, peer) -> assertThat(peer.fired(person))
                    .as("%s: %s", name, person.present())
                    .isEqualTo(expected));
        }

        System.out.printf(
                "%d peers agree on 1000 people and %d rules, of which %d fired%n",
                peers.size(), subset.findings().size(), everFired.size());
        assertThat(subset.findings()).hasSizeGreaterThan(30);
        assertThat(everFired).isEqualTo(subset.findings().keySet());
    }
}

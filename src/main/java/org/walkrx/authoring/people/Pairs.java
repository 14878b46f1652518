package org.walkrx.authoring.people;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.walkrx.Answer;

/**
 * People among whom any two things that a rule looks at occur in every combination: yes and no of the findings, every
 * value that matters. Found greedily, so there are few of them.
 */
final class Pairs {

    private static final int CANDIDATES = 8;
    private static final int MOST_PEOPLE = 60;

    private final List<List<Object>> levels = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final int findings;
    private final Set<Pair> open = new HashSet<>();

    private record Pair(int one, int levelOfOne, int other, int levelOfOther) {}

    private Pairs(Dimensions dimensions) {
        dimensions.findings().forEach(finding -> add(finding, List.of(Answer.NO, Answer.YES)));
        this.findings = names.size();
        dimensions.values().forEach(this::add);
        for (int one = 0; one < names.size(); one++) {
            for (int other = one + 1; other < names.size(); other++) {
                addOpen(one, other);
            }
        }
    }

    private void add(String name, List<Object> values) {
        names.add(name);
        levels.add(values);
    }

    private void addOpen(int one, int other) {
        for (int i = 0; i < levels.get(one).size(); i++) {
            for (int k = 0; k < levels.get(other).size(); k++) {
                open.add(new Pair(one, i, other, k));
            }
        }
    }

    static List<Draft> of(Dimensions dimensions, Draft base, RandomGenerator random) {
        Pairs pairs = new Pairs(dimensions);
        List<Draft> people = new ArrayList<>();
        while (!pairs.open.isEmpty() && people.size() < MOST_PEOPLE) {
            people.add(pairs.draft(base, pairs.next(random)));
        }
        return people;
    }

    /** Returns the best of some random rows, begun with a pair that no row has yet. */
    private int[] next(RandomGenerator random) {
        Pair first = Collections.min(open, ORDER);
        int[] best = new int[names.size()];
        int most = -1;
        for (int i = 0; i < CANDIDATES; i++) {
            int[] row = random.ints(names.size(), 0, Integer.MAX_VALUE).toArray();
            for (int k = 0; k < row.length; k++) {
                row[k] = row[k] % levels.get(k).size();
            }
            row[first.one()] = first.levelOfOne();
            row[first.other()] = first.levelOfOther();
            int covered = cover(row, false);
            if (covered > most) {
                most = covered;
                best = row;
            }
        }
        cover(best, true);
        return best;
    }

    private static final Comparator<Pair> ORDER = Comparator.comparingInt(Pair::one)
            .thenComparingInt(Pair::other)
            .thenComparingInt(Pair::levelOfOne)
            .thenComparingInt(Pair::levelOfOther);

    private int cover(int[] row, boolean close) {
        int covered = 0;
        for (int one = 0; one < row.length; one++) {
            for (int other = one + 1; other < row.length; other++) {
                Pair pair = new Pair(one, row[one], other, row[other]);
                covered += close ? (open.remove(pair) ? 1 : 0) : (open.contains(pair) ? 1 : 0);
            }
        }
        return covered;
    }

    private Draft draft(Draft base, int[] row) {
        Draft draft = base;
        for (int i = 0; i < row.length; i++) {
            Object level = levels.get(i).get(row[i]);
            draft = i < findings ? draft.answered(names.get(i), (Answer) level) : draft.valued(names.get(i), level);
        }
        return draft;
    }
}

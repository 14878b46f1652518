package org.walkrx.rules.questions;

import java.util.List;
import java.util.stream.Stream;
import org.walkrx.rules.syntax.Condition;
import org.walkrx.rules.syntax.Conditions;
import org.walkrx.rules.syntax.FactType;

/** Tells conditions on the walk log, which is known for every person, from those that may be unanswered. */
final class LogConditions {

    private LogConditions() {}

    static boolean isOfTheLog(Condition condition) {
        List<Condition.Pattern> patterns = Conditions.patterns(condition);
        return !patterns.isEmpty()
                && patterns.stream()
                        .allMatch(pattern -> FactType.named(pattern.type())
                                .map(FactType::isOfTheLog)
                                .orElse(false));
    }

    /** Those of one list belong together, since they may share names. */
    static Condition.All together(Condition.All all) {
        return new Condition.All(
                all.parts().stream().filter(LogConditions::isOfTheLog).toList(), all.position());
    }

    /** Returns the largest conditions within a condition that look at the log alone. */
    static Stream<Condition> within(Condition condition) {
        if (isOfTheLog(condition)) {
            return Stream.of(condition);
        }
        if (condition instanceof Condition.All all) {
            Condition.All log = together(all);
            Stream<Condition> others =
                    all.parts().stream().filter(part -> !isOfTheLog(part)).flatMap(LogConditions::within);
            return log.parts().isEmpty() ? others : Stream.concat(Stream.of(log), others);
        }
        return condition.parts().stream().flatMap(LogConditions::within);
    }
}

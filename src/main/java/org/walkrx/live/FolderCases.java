package org.walkrx.live;

import java.util.List;
import java.util.function.Function;
import org.walkrx.problems.Problem;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.RuleSources;

/**
 * What the cases of a folder say of its rules.
 *
 * @param failures runs the cases of a book, and returns what came out differently
 * @param mistakes returns what is wrong with the cases themselves, where the rules cannot be used
 */
record FolderCases(Function<RuleBook, List<Problem>> failures, Function<RuleSources, List<Problem>> mistakes) {}

package org.walkrx.workbench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.walkrx.Advice;
import org.walkrx.Assessment;
import org.walkrx.Question;
import org.walkrx.WalkingAdvisor;
import org.walkrx.WalkingPlan;
import org.walkrx.authoring.people.PatientYaml;
import org.walkrx.cases.PlanParts;
import org.walkrx.cases.WorkedCase;
import org.walkrx.cases.WorkedCases;
import org.walkrx.files.PatientFile;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.RuleSources;
import org.walkrx.text.JsonValue;
import org.walkrx.text.JsonValue.JsonObject;
import org.walkrx.text.YamlEntry;
import org.walkrx.text.YamlList;
import org.walkrx.text.YamlMap;
import org.walkrx.text.YamlNode;
import org.walkrx.text.YamlReader;
import org.walkrx.text.YamlScalar;

/**
 * Writes into a case what came out, where that is not what it expects, because its author says that the new answer is right. What it
 * expects besides stays.
 */
final class CaseAcceptance {

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._'/()-]*");
    private static final String FIRES = "fires";
    private static final String DOES_NOT_FIRE = "doesNotFire";

    private final Desk desk;
    private final JsonObject asked;

    CaseAcceptance(Desk desk, JsonObject asked) {
        this.desk = desk;
        this.asked = asked;
    }

    /** Returns the file of the case with the new answer in it. */
    JsonValue.ObjectBuilder answer() {
        RuleSources sources = desk.edited(asked);
        RuleBook draft = desk.draft(sources);
        WorkedCase worked = worked(draft, sources);
        Assessment assessment = WalkingAdvisor.using(draft).assess(worked.person(), worked.date());
        String file = FolderJson.name(sources, worked.file());
        return JsonValue.object()
                .put("file", file)
                .put("text", accepted(sources.file(file).orElseThrow(), worked.line(), assessment));
    }

    /** Returns the person of the case, as a patient file. */
    JsonValue.ObjectBuilder person() {
        RuleSources sources = desk.edited(asked);
        WorkedCase worked = worked(desk.draft(sources), sources);
        return JsonValue.object()
                .put("text", PatientYaml.of(new PatientFile(worked.date(), worked.person(), worked.name())));
    }

    private WorkedCase worked(RuleBook draft, RuleSources sources) {
        String file = asked.text("file").orElse("");
        int line = asked.number("line").map(Number::intValue).orElse(0);
        return WorkedCases.of(draft).stream()
                .filter(each -> each.line() == line
                        && FolderJson.name(sources, each.file()).equals(file))
                .findFirst()
                .orElseThrow(() -> new RefusedException(HttpReply.CONFLICT, "this case is not there any more"));
    }

    static String accepted(String text, int line, Assessment assessment) {
        YamlMap expect = expect(new YamlReader().read(text, "cases"), line);
        int from = offset(text, expect.line(), expect.column());
        if (text.charAt(from) != '{') {
            throw new RefusedException(
                    HttpReply.CONFLICT, "what this case expects is written over several lines; change it by hand");
        }
        return text.substring(0, from) + written(expect, assessment) + text.substring(end(text, from));
    }

    private static YamlMap expect(YamlNode root, int line) {
        return Stream.of(root)
                .filter(YamlMap.class::isInstance)
                .flatMap(map -> ((YamlMap) map).get("cases").stream())
                .filter(YamlList.class::isInstance)
                .flatMap(list -> ((YamlList) list).items().stream())
                .filter(item -> item.line() == line && item instanceof YamlMap)
                .flatMap(item -> ((YamlMap) item).get("expect").stream())
                .filter(YamlMap.class::isInstance)
                .map(YamlMap.class::cast)
                .findFirst()
                .orElseThrow(() -> new RefusedException(HttpReply.CONFLICT, "this case is not there any more"));
    }

    private static int offset(String text, int line, int column) {
        int start = 0;
        for (int i = 1; i < line; i++) {
            start = text.indexOf('\n', start) + 1;
        }
        return text.offsetByCodePoints(start, column - 1);
    }

    /** Returns the offset behind the brace that closes the one at an offset. */
    private static int end(String text, int from) {
        int depth = 0;
        char quote = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                if (c == '\\' && quote == '"') {
                    i++;
                } else if (c == quote) {
                    quote = 0;
                }
            } else if (c == '"' || (c == '\'' && !Character.isLetterOrDigit(text.charAt(i - 1)))) {
                quote = c;
            } else if (c == '{') {
                depth++;
            } else if (c == '}' && --depth == 0) {
                return i + 1;
            }
        }
        throw new RefusedException(HttpReply.CONFLICT, "what this case expects does not end; change it by hand");
    }

    private static String written(YamlMap expect, Assessment assessment) {
        Map<String, String> parts = new LinkedHashMap<>();
        expect.entries().forEach(entry -> parts.put(entry.name(), part(entry, assessment)));
        List<String> fired = assessment.firedRules();
        putIds(
                parts,
                FIRES,
                Stream.concat(
                        ids(expect, FIRES).filter(fired::contains),
                        ids(expect, DOES_NOT_FIRE).filter(fired::contains)));
        Predicate<String> silent = id -> !fired.contains(id);
        putIds(
                parts,
                DOES_NOT_FIRE,
                Stream.concat(
                        ids(expect, DOES_NOT_FIRE).filter(silent),
                        ids(expect, FIRES).filter(silent)));
        parts.values().removeIf(String::isEmpty);
        List<String> fields = new ArrayList<>();
        parts.forEach((key, value) -> fields.add(key + ": " + value));
        return "{" + String.join(", ", fields) + "}";
    }

    private static void putIds(Map<String, String> parts, String key, Stream<String> ids) {
        List<String> all = ids.distinct().toList();
        if (!all.isEmpty() || parts.containsKey(key)) {
            parts.put(key, all.isEmpty() ? "" : list(all));
        }
    }

    private static Stream<String> ids(YamlMap expect, String key) {
        return texts(expect.get(key).orElse(new YamlList(List.of(), 1, 1))).stream();
    }

    private static String part(YamlEntry entry, Assessment assessment) {
        return switch (entry.name()) {
            case "referral" -> assessment.referral().name();
            case "walking" -> assessment.walking().name();
            case "complete" -> assessment.complete() ? "yes" : "no";
            case "progression" ->
                assessment.progression() == null
                        ? "none"
                        : assessment.progression().name();
            case "plan" -> plan(entry.value(), assessment.plan());
            case "says" -> kept(entry.value(), text -> isSaid(text, assessment));
            case "doesNotSay" -> kept(entry.value(), text -> !isSaid(text, assessment));
            case "questions" ->
                kept(
                        entry.value(),
                        key -> assessment.questions().stream()
                                .map(Question::key)
                                .anyMatch(key::equals));
            default -> written(entry.value());
        };
    }

    private static boolean isSaid(String text, Assessment assessment) {
        return assessment.advice().stream().map(Advice::text).anyMatch(said -> said.contains(text));
    }

    private static String plan(YamlNode expected, @Nullable WalkingPlan plan) {
        if (plan == null) {
            return "none";
        }
        return expected instanceof YamlMap map ? planParts("", map, PlanParts.of(plan)) : "given";
    }

    private static String planParts(String path, YamlMap map, Map<String, String> actual) {
        List<String> parts = new ArrayList<>();
        for (YamlEntry entry : map.entries()) {
            String inner = path + entry.name();
            parts.add(entry.name() + ": "
                    + (entry.value() instanceof YamlMap below
                            ? planParts(inner + ".", below, actual)
                            : actual.getOrDefault(inner, written(entry.value()))));
        }
        return "{" + String.join(", ", parts) + "}";
    }

    private static String kept(YamlNode texts, Predicate<String> right) {
        List<String> kept = texts(texts).stream().filter(right).toList();
        return kept.isEmpty() ? "" : list(kept);
    }

    private static List<String> texts(YamlNode node) {
        if (node instanceof YamlScalar scalar) {
            return List.of(scalar.text());
        }
        return node instanceof YamlList list
                ? list.items().stream().flatMap(item -> texts(item).stream()).toList()
                : List.of();
    }

    private static String list(List<String> texts) {
        return "["
                + String.join(", ", texts.stream().map(CaseAcceptance::quoted).toList()) + "]";
    }

    private static String written(YamlNode node) {
        return node instanceof YamlScalar scalar ? quoted(scalar.text()) : list(texts(node));
    }

    private static String quoted(String text) {
        return PLAIN.matcher(text).matches()
                ? text
                : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}

package org.hilo.trace.rule;

import java.time.ZoneId;
import java.util.List;
import org.hilo.engine.rule.RuleProblem;
import org.hilo.engine.rule.Rules;
import org.hilo.engine.rule.UnreadableRules;
import org.hilo.platform.problem.Problem;

/** The places where a text of rules is wrong. */
final class RuleMistakes {
    /** More say nothing new. */
    private static final int MOST = 10;

    private RuleMistakes() {}

    /** With line, value and what is allowed; none when the text can be read and holds a rule. */
    static List<Problem> of(String text, ZoneId zone) {
        try {
            return Rules.parse(text, zone).rules().isEmpty()
                    ? List.of(Problem.invalid("trace.rule.text.no_rule", "text"))
                    : List.of();
        } catch (UnreadableRules unreadable) {
            return unreadable.problems().stream()
                    .limit(MOST)
                    .map(RuleMistakes::fault)
                    .toList();
        }
    }

    private static Problem fault(RuleProblem problem) {
        String nearest = problem.nearest();
        return Problem.invalid(code(problem.kind()), "text")
                .argument("line", problem.line())
                .argument("column", problem.column())
                .argument("atEnd", problem.isAtEnd() ? "yes" : "no")
                .argument("found", problem.found().replace("\"", ""))
                .argument("allowed", problem.allowed())
                .argument("detail", problem.detail())
                .argument("hasNearest", nearest == null ? "no" : "yes")
                .argument("nearest", nearest == null ? "" : nearest);
    }

    private static String code(RuleProblem.Kind kind) {
        return switch (kind) {
            case TOO_LONG -> "trace.rule.text.too_long";
            case UNCLOSED_QUOTE -> "trace.rule.text.unclosed_quote";
            case UNKNOWN_WORD -> "trace.rule.text.unknown_word";
            case UNEXPECTED -> "trace.rule.text.unexpected";
            case NOT_ALLOWED -> "trace.rule.text.not_allowed";
        };
    }
}

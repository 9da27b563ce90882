package org.hilo.trace.design;

import java.util.List;
import java.util.Optional;
import org.hilo.engine.model.DesignProblem;
import org.hilo.engine.model.DesignProblem.Mistake;
import org.hilo.engine.model.DesignedJourney;
import org.hilo.platform.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What a text comes to: a journey, or the places where it is wrong.
 *
 * @param journey null when there are faults
 * @param faults with line, value and what is allowed
 */
record DesignMistakes(@Nullable DesignedJourney journey, List<Problem> faults) {
    /** More say nothing new. */
    private static final int MOST = 10;

    static DesignMistakes of(String text) {
        try {
            return new DesignMistakes(DesignedJourney.parse(text), List.of());
        } catch (DesignProblem problem) {
            return new DesignMistakes(
                    null,
                    problem.mistakes().stream()
                            .limit(MOST)
                            .map(DesignMistakes::fault)
                            .toList());
        }
    }

    Optional<DesignedJourney> found() {
        return Optional.ofNullable(journey);
    }

    private static Problem fault(Mistake mistake) {
        String nearest = mistake.nearest();
        return Problem.invalid(code(mistake.kind()), "text")
                .argument("line", mistake.line())
                .argument("column", mistake.column())
                .argument("atEnd", mistake.isAtEnd() ? "yes" : "no")
                .argument("found", unquoted(mistake.found()))
                .argument("group", unquoted(mistake.found()).replace(' ', '_'))
                .argument("allowed", mistake.allowed())
                .argument("hasNearest", nearest == null ? "no" : "yes")
                .argument("nearest", nearest == null ? "" : nearest);
    }

    private static String code(DesignProblem.Kind kind) {
        return switch (kind) {
            case TOO_LONG -> "trace.design.text.too_long";
            case UNCLOSED_QUOTE -> "trace.design.text.unclosed_quote";
            case UNKNOWN_WORD -> "trace.design.text.unknown_word";
            case UNEXPECTED -> "trace.design.text.unexpected";
            case EMPTY -> "trace.design.text.empty";
            case TOO_MANY -> "trace.design.text.too_many";
            case NAMED_TWICE -> "trace.design.text.named_twice";
            case CLAIMED_TWICE -> "trace.design.text.claimed_twice";
            case UNKNOWN_TOUCHPOINT -> "trace.design.text.unknown_touchpoint";
            case NOT_BEFORE -> "trace.design.text.not_before";
            case DURATION -> "trace.design.text.duration";
        };
    }

    private static String unquoted(String found) {
        boolean quoted = found.length() > 1 && found.startsWith("\"") && found.endsWith("\"");
        return quoted ? found.substring(1, found.length() - 1) : found;
    }
}

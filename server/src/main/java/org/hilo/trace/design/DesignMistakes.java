package org.hilo.trace.design;

import java.util.List;
import java.util.Locale;
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
        return Problem.invalid("trace.design.text." + mistake.kind().name().toLowerCase(Locale.ROOT), "text")
                .argument("line", mistake.line())
                .argument("column", mistake.column())
                .argument("atEnd", mistake.isAtEnd() ? "yes" : "no")
                .argument("found", unquoted(mistake.found()))
                .argument("group", unquoted(mistake.found()).replace(' ', '_'))
                .argument("allowed", mistake.allowed())
                .argument("hasNearest", nearest == null ? "no" : "yes")
                .argument("nearest", nearest == null ? "" : nearest);
    }

    private static String unquoted(String found) {
        boolean quoted = found.length() > 1 && found.startsWith("\"") && found.endsWith("\"");
        return quoted ? found.substring(1, found.length() - 1) : found;
    }
}

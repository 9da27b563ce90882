package org.hilo.trace.funnel;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.hilo.engine.Question;
import org.hilo.engine.answer.Funnel;
import org.hilo.platform.problem.Problem;
import org.hilo.trace.selection.Parameters;
import org.springframework.util.MultiValueMap;

/**
 * The way that is asked about.
 *
 * @param way activities in order; empty where none was named, one where more is missing
 * @param patienceDays days in which one may still go on, 0 where that is learned
 */
public record FunnelRequest(List<String> way, int patienceDays) {
    static final int LEAST_STEPS = 2;

    /** More steps than that are no way that anybody planned. */
    public static final int MOST_STEPS = 8;

    static final int MOST_DAYS = 3650;

    private static final Pattern STEP = Pattern.compile("step\\d+");

    public FunnelRequest {
        way = List.copyOf(way);
    }

    /** Steps left empty are left out. */
    static FunnelRequest of(MultiValueMap<String, String> parameters, List<String> known) {
        List<String> steps = new ArrayList<>();
        for (int number = 1; number <= MOST_STEPS; number++) {
            String step = Parameters.text(parameters, field(number));
            if (!step.isEmpty() && !known.contains(step)) {
                throw Problem.invalid("trace.funnel.unknown_activity", field(number))
                        .argument("value", step)
                        .allowed(known);
            }
            if (!step.isEmpty()) {
                steps.add(step);
            }
        }
        refuseOtherSteps(parameters.keySet());
        if (steps.size() == 1) {
            throw Problem.invalid("trace.funnel.too_few", field(LEAST_STEPS))
                    .argument("value", steps.getFirst())
                    .allowed(known);
        }
        return new FunnelRequest(steps, Parameters.number(parameters, "patience_days", 0, 1, MOST_DAYS));
    }

    FunnelRequest withWay(List<String> other) {
        return new FunnelRequest(other, patienceDays);
    }

    boolean isAskable() {
        return way.size() >= LEAST_STEPS;
    }

    Question<Funnel> question() {
        return patienceDays == 0 ? Question.funnel(way) : Question.funnel(way, Duration.ofDays(patienceDays));
    }

    /** As parameters of an address. */
    Map<String, String> kept() {
        Map<String, String> kept = new LinkedHashMap<>();
        for (int i = 0; i < way.size(); i++) {
            kept.put(field(i + 1), way.get(i));
        }
        if (patienceDays > 0) {
            kept.put("patience_days", String.valueOf(patienceDays));
        }
        return kept;
    }

    private static String field(int number) {
        return "step" + number;
    }

    private static void refuseOtherSteps(Set<String> names) {
        for (String name : names) {
            if (STEP.matcher(name).matches() && !isStep(name)) {
                throw Problem.invalid("trace.funnel.too_many", name)
                        .argument("value", name)
                        .argument("most", MOST_STEPS);
            }
        }
    }

    private static boolean isStep(String name) {
        return name.length() == "step1".length() && name.charAt(4) >= '1' && name.charAt(4) <= '0' + MOST_STEPS;
    }
}

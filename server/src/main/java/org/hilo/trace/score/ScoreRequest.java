package org.hilo.trace.score;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.hilo.engine.Comparison;
import org.hilo.engine.Filter;
import org.hilo.engine.FilterProblem;
import org.hilo.engine.PromiseState;
import org.hilo.platform.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The condition that a page or a program asks about: as filter text, or put together from the fields of a form.
 *
 * @param text as it was written, empty when nothing was asked
 */
public record ScoreRequest(
        String text, @Nullable Filter condition, @Nullable FilterProblem problem) {
    private static final int MOST_HOURS = 24 * 3650;

    static ScoreRequest of(MultiValueMap<String, String> parameters, ZoneId zone) {
        String text = value(parameters, "condition");
        if (!text.isEmpty()) {
            return parsed(text, zone);
        }
        Filter built = built(parameters);
        return new ScoreRequest(built == null ? "" : built.toString(), built, null);
    }

    /** For links: the condition as one parameter. */
    Map<String, String> kept() {
        return text.isEmpty() ? Map.of() : Map.of("condition", text);
    }

    private static ScoreRequest parsed(String text, ZoneId zone) {
        try {
            return new ScoreRequest(text, Filter.parse(text, zone), null);
        } catch (FilterProblem problem) {
            return new ScoreRequest(text, null, problem);
        }
    }

    private static @Nullable Filter built(MultiValueMap<String, String> parameters) {
        String activity = value(parameters, "activity");
        String from = value(parameters, "from_activity");
        String to = value(parameters, "to_activity");
        String promise = value(parameters, "promise");
        String attribute = value(parameters, "attribute");
        if (!activity.isEmpty()) {
            return new Filter.Passed(List.of(activity));
        }
        if (!from.isEmpty() && !to.isEmpty()) {
            String hours = value(parameters, "hours");
            return hours.isEmpty()
                    ? new Filter.Directly(from, to)
                    : new Filter.Waited(from, to, Comparison.MORE, Duration.ofHours(number(hours)));
        }
        if (!promise.isEmpty()) {
            return new Filter.Promised(PromiseState.LATE, promise);
        }
        String wanted = value(parameters, "value");
        return attribute.isEmpty() || wanted.isEmpty() ? null : new Filter.Attribute(attribute, List.of(wanted));
    }

    private static long number(String hours) {
        try {
            long number = Long.parseLong(hours);
            if (number >= 0 && number <= MOST_HOURS) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // refused below, together with numbers that are out of range
        }
        throw Problem.invalid("trace.number_out_of_range", "hours")
                .argument("value", hours)
                .argument("least", 0)
                .argument("most", MOST_HOURS);
    }

    private static String value(MultiValueMap<String, String> parameters, String name) {
        String value = parameters.getFirst(name);
        return value == null ? "" : value.strip();
    }
}

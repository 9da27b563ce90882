package org.hilo.trace.selection;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.hilo.platform.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** Single parameters of an address in their types; what cannot be meant is the caller's fault, and told with what is allowed. */
public final class Parameters {
    private Parameters() {}

    /** Without spaces around it, empty when it is missing. */
    public static String text(MultiValueMap<String, String> parameters, String name) {
        String text = parameters.getFirst(name);
        return text == null ? "" : text.strip();
    }

    /** A whole number between two limits, both allowed; the usual one when it is missing. */
    public static int number(MultiValueMap<String, String> parameters, String name, int usual, int least, int most) {
        String text = text(parameters, name);
        if (text.isEmpty()) {
            return usual;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // refused below, together with numbers that are out of range
        }
        throw Problem.invalid("trace.number_out_of_range", name)
                .argument("value", text)
                .argument("least", least)
                .argument("most", most);
    }

    /** A day, null when it is missing. */
    public static @Nullable LocalDate day(MultiValueMap<String, String> parameters, String name) {
        String text = text(parameters, name);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException notADay) {
            throw Problem.invalid("trace.not_a_day", name).argument("value", text);
        }
    }
}

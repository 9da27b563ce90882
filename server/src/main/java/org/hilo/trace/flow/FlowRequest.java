package org.hilo.trace.flow;

import java.util.Locale;
import java.util.Map;
import org.hilo.drawing.FlowOptions.EdgeText;
import org.hilo.trace.selection.Parameters;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * How the flow map is shown.
 *
 * @param detail share of the passages that are drawn at least, in percent
 * @param activities share of the events whose activities are drawn at least, in percent
 * @param text what is written on the paths
 * @param variants how many variants are listed
 * @param pick activity that was clicked, or the first one of a path, null for none
 * @param pickTo second activity of the path that was clicked, null for none
 */
public record FlowRequest(
        int detail,
        int activities,
        EdgeText text,
        int variants,
        @Nullable String pick,
        @Nullable String pickTo) {
    static final int DEFAULT_DETAIL = 92;
    static final int DEFAULT_ACTIVITIES = 99;
    static final int FEW_VARIANTS = 12;
    static final int MOST_VARIANTS = 100;

    static FlowRequest of(MultiValueMap<String, String> parameters) {
        return new FlowRequest(
                Parameters.number(parameters, "detail", DEFAULT_DETAIL, 0, 100),
                Parameters.number(parameters, "activities", DEFAULT_ACTIVITIES, 0, 100),
                text(parameters.getFirst("text")),
                Parameters.number(parameters, "variants", FEW_VARIANTS, 1, MOST_VARIANTS),
                emptyAsNull(parameters.getFirst("pick")),
                emptyAsNull(parameters.getFirst("pickTo")));
    }

    /** The parameters that links keep. */
    public Map<String, String> kept() {
        return Map.of(
                "detail",
                Integer.toString(detail),
                "activities",
                Integer.toString(activities),
                "text",
                text.name().toLowerCase(Locale.ROOT));
    }

    private static EdgeText text(@Nullable String word) {
        return switch (word == null ? "" : word) {
            case "wait" -> EdgeText.WAIT;
            case "count" -> EdgeText.COUNT;
            default -> EdgeText.BOTH;
        };
    }

    private static @Nullable String emptyAsNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}

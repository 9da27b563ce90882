package org.hilo.trace.flow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.hilo.drawing.FlowOptions.EdgeText;
import org.hilo.trace.level.ShownLevel;
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
 * @param level word of the level that the map is shown at
 * @param at a day of the period that is looked at within the whole, null for the whole
 * @param pick node that was clicked, or the first one of a path, null for none
 * @param pickTo second node of the path that was clicked, null for none
 */
public record FlowRequest(
        int detail,
        int activities,
        EdgeText text,
        int variants,
        String level,
        @Nullable LocalDate at,
        @Nullable String pick,
        @Nullable String pickTo) {
    static final int DEFAULT_DETAIL = 92;
    static final int DEFAULT_ACTIVITIES = 99;
    static final String AT = "at";
    static final int FEW_VARIANTS = 12;
    static final int MOST_VARIANTS = 100;

    static FlowRequest of(MultiValueMap<String, String> parameters) {
        return new FlowRequest(
                Parameters.number(parameters, "detail", DEFAULT_DETAIL, 0, 100),
                Parameters.number(parameters, "activities", DEFAULT_ACTIVITIES, 0, 100),
                text(parameters.getFirst("text")),
                Parameters.number(parameters, "variants", FEW_VARIANTS, 1, MOST_VARIANTS),
                level(parameters.getFirst("level")),
                Parameters.day(parameters, AT),
                emptyAsNull(parameters.getFirst("pick")),
                emptyAsNull(parameters.getFirst("pickTo")));
    }

    /** The parameters that links keep. */
    public Map<String, String> kept() {
        Map<String, String> kept = keptOfWhole();
        if (at != null) {
            kept.put(AT, at.toString());
        }
        return kept;
    }

    /** The same without a period that is looked at. */
    Map<String, String> keptOfWhole() {
        Map<String, String> kept = new TreeMap<>();
        kept.put("detail", Integer.toString(detail));
        kept.put("activities", Integer.toString(activities));
        kept.put("text", text.name().toLowerCase(Locale.ROOT));
        if (!level.equals(ShownLevel.ACTIVITY)) {
            kept.put("level", level);
        }
        return kept;
    }

    /** The same for an address, with more in pairs of name and value. */
    Object[] keptWith(Object... more) {
        List<Object> all = new ArrayList<>();
        kept().forEach((name, value) -> {
            all.add(name);
            all.add(value);
        });
        all.addAll(List.of(more));
        return all.toArray();
    }

    /** The same looking at a stop of the timeline, null for the whole. */
    FlowRequest with(Timeline.@Nullable Stop stop) {
        return new FlowRequest(
                detail, activities, text, variants, level, stop == null ? null : stop.from(), pick, pickTo);
    }

    private static String level(@Nullable String word) {
        return word == null || word.isBlank() ? ShownLevel.ACTIVITY : word.strip();
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

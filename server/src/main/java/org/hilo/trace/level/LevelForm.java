package org.hilo.trace.level;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.hilo.engine.Level;
import org.hilo.platform.problem.Problem;
import org.springframework.util.MultiValueMap;

/**
 * A level as it was typed: a node beside each activity, and lines that count more.
 *
 * @param typed what stands beside each activity of the table
 * @param paste two columns as text
 */
public record LevelForm(String name, Level.Rest rest, Map<String, String> typed, String paste) {
    /** What the name of a field begins with; the activity follows. */
    public static final String NODE = "node.";

    public LevelForm {
        typed = Map.copyOf(typed);
    }

    static LevelForm of(MultiValueMap<String, String> parameters) {
        Map<String, String> typed = new HashMap<>();
        parameters.forEach((field, values) -> {
            if (field.startsWith(NODE)) {
                typed.put(field.substring(NODE.length()), values.getFirst());
            }
        });
        return new LevelForm(
                parameters.toSingleValueMap().getOrDefault("name", ""),
                rest(parameters.toSingleValueMap().getOrDefault("rest", "")),
                typed,
                parameters.toSingleValueMap().getOrDefault("paste", ""));
    }

    static Level.Rest rest(String word) {
        return word.equals(word(Level.Rest.LEFT_OUT)) ? Level.Rest.LEFT_OUT : Level.Rest.KEPT;
    }

    static String word(Level.Rest rest) {
        return rest.name().toLowerCase(Locale.ROOT);
    }

    /** What it comes to, and what could not be read. */
    Reading read() {
        PastedNodes pasted = PastedNodes.of(paste);
        Map<String, String> nodes = new TreeMap<>(typed);
        nodes.putAll(pasted.nodes());
        return new Reading(new LevelDraft(name, nodes, rest), pasted.faults());
    }

    /** A draft, and what could not be read of the form. */
    record Reading(LevelDraft draft, List<Problem> faults) {
        List<Problem> and(List<Problem> more) {
            List<Problem> all = new ArrayList<>(faults);
            all.addAll(more);
            return all;
        }
    }
}

package org.hilo.launcher;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words behind a command, sorted into switches, options with a value, and the rest. */
record Options(Set<String> switches, Map<String, String> values, List<String> rest) {

    /**
     * Reads {@code --name value}, {@code --name=value} and {@code --switch}; everything behind {@code --} is rest.
     *
     * @throws Complaint for an unknown option (naming the known ones and the nearest) or a missing value
     */
    static Options read(List<String> words, Set<String> switches, Set<String> withValue) {
        Set<String> seen = new java.util.LinkedHashSet<>();
        Map<String, String> values = new LinkedHashMap<>();
        List<String> rest = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.equals("--")) {
                rest.addAll(words.subList(i + 1, words.size()));
                break;
            }
            if (!word.startsWith("--")) {
                rest.add(word);
                continue;
            }
            int equals = word.indexOf('=');
            String name = equals < 0 ? word : word.substring(0, equals);
            if (switches.contains(name) && equals < 0) {
                seen.add(name);
            } else if (withValue.contains(name)) {
                if (equals < 0 && i + 1 >= words.size()) {
                    throw Complaint.usage(name + " needs a value, as in " + name + " VALUE");
                }
                values.put(name, equals < 0 ? words.get(++i) : word.substring(equals + 1));
            } else {
                throw Complaint.usage(unknown(name, switches, withValue));
            }
        }
        return new Options(seen, values, rest);
    }

    boolean has(String name) {
        return switches.contains(name);
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    private static String unknown(String name, Set<String> switches, Set<String> withValue) {
        Set<String> known = new java.util.TreeSet<>(switches);
        known.addAll(withValue);
        String guess = Nearest.to(name, known)
                .map(nearest -> "; did you mean " + nearest + "?")
                .orElse("");
        return "unknown option " + name + guess + "\n  known: "
                + (known.isEmpty() ? "none but --help" : String.join(", ", known) + ", --help");
    }
}

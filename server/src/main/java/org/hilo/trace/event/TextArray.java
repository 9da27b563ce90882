package org.hilo.trace.event;

import java.util.ArrayList;
import java.util.List;

/** Arrays of text as PostgreSQL writes them; the driver's own reading costs several times as much, for every event. */
final class TextArray {
    private TextArray() {}

    /** The elements of {@code {a,"b c"}}; the array has one dimension and no element that is null. */
    static List<String> read(String text) {
        List<String> elements = new ArrayList<>(4);
        int end = text.length() - 1;
        int at = 1;
        while (at < end) {
            if (text.charAt(at) == '"') {
                at = quoted(text, at + 1, elements) + 1;
                continue;
            }
            int comma = text.indexOf(',', at);
            int stop = comma < 0 ? end : comma;
            elements.add(text.substring(at, stop));
            at = stop + 1;
        }
        return elements;
    }

    /** Adds the element that begins here; answers what follows its closing quote. */
    private static int quoted(String text, int from, List<String> elements) {
        StringBuilder element = new StringBuilder();
        int at = from;
        while (text.charAt(at) != '"') {
            if (text.charAt(at) == '\\') {
                at++;
            }
            element.append(text.charAt(at++));
        }
        elements.add(element.toString());
        return at + 1;
    }
}

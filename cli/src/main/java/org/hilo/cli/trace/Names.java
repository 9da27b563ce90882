package org.hilo.cli.trace;

import java.util.ArrayList;
import java.util.List;

/** Names in one text: between commas, or with another sign between; quotes keep a sign within a name. */
final class Names {

    private Names() {}

    /** The names with blanks and quotes around them taken off. */
    static List<String> split(String text, String between) {
        List<String> names = new ArrayList<>();
        StringBuilder name = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
                name.append(c);
            } else if (!quoted && text.startsWith(between, i)) {
                names.add(plain(name.toString()));
                name.setLength(0);
                i += between.length() - 1;
            } else {
                name.append(c);
            }
        }
        names.add(plain(name.toString()));
        return names;
    }

    private static String plain(String name) {
        String stripped = name.strip();
        boolean quoted = stripped.length() >= 2 && stripped.startsWith("\"") && stripped.endsWith("\"");
        return quoted ? stripped.substring(1, stripped.length() - 1) : stripped;
    }
}

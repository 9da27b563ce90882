package org.hilo.cli.trace;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.hilo.cli.terminal.Stopped;
import org.hilo.cli.terminal.Words;
import org.hilo.intake.mapping.Nearest;

/** What is wrong with a command, all of it at once. */
final class Mistakes {
    /** A list that still fits in a sentence. */
    private static final int NAMES_SHOWN = 20;

    private final Words words;
    private final List<String> all = new ArrayList<>();

    Mistakes(Words words) {
        this.words = words;
    }

    void add(String key, Object... arguments) {
        all.add(words.say(key, arguments));
    }

    /** An option with a value that it cannot have; the last key says what is allowed. */
    void value(String option, String value, String allowedKey) {
        add("bad-option", "option", option, "value", value, "allowed", words.say(allowedKey));
    }

    /** A name that is none of those known. */
    void unknown(String option, String name, Collection<String> known) {
        String some = String.join(", ", known.stream().limit(NAMES_SHOWN).toList())
                + (known.size() > NAMES_SHOWN ? ", …" : "");
        all.add(Nearest.to(name, List.copyOf(known))
                .map(near ->
                        words.say("unknown-name-near", "option", option, "name", name, "nearest", near, "known", some))
                .orElseGet(() -> words.say("unknown-name", "option", option, "name", name, "known", some)));
    }

    void stopIfAny() {
        if (!all.isEmpty()) {
            throw Stopped.usage(String.join("\n", all));
        }
    }
}

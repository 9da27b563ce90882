package org.hilo.trace.rule;

import org.hilo.trace.level.ShownLevel;
import org.springframework.util.MultiValueMap;

/**
 * Rules as they were typed.
 *
 * @param version what they were begun from, 0 for a new one
 */
public record RulesForm(String name, String lens, String level, String text, int version) {
    static RulesForm of(MultiValueMap<String, String> parameters) {
        var single = parameters.toSingleValueMap();
        return new RulesForm(
                single.getOrDefault("name", ""),
                single.getOrDefault("lens", ""),
                single.getOrDefault("level", ShownLevel.ACTIVITY),
                single.getOrDefault("text", ""),
                version(single.getOrDefault("version", "")));
    }

    static RulesForm of(NamedRules saved) {
        return new RulesForm(saved.name(), saved.lens(), saved.level(), saved.text(), saved.version());
    }

    RulesDraft draft() {
        return new RulesDraft(name, lens, level, text);
    }

    /** What is no number is no version that there ever was. */
    private static int version(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException notAVersion) {
            return 0;
        }
    }
}

package org.hilo.trace.design;

import org.hilo.trace.level.ShownLevel;
import org.springframework.util.MultiValueMap;

/**
 * A design as it was typed.
 *
 * @param version what it was begun from, 0 for a new one
 */
public record DesignForm(String name, String lens, String level, String text, int version) {
    static DesignForm of(MultiValueMap<String, String> parameters) {
        var single = parameters.toSingleValueMap();
        return new DesignForm(
                single.getOrDefault("name", ""),
                single.getOrDefault("lens", ""),
                single.getOrDefault("level", ShownLevel.ACTIVITY),
                single.getOrDefault("text", ""),
                version(single.getOrDefault("version", "")));
    }

    static DesignForm of(NamedDesign saved) {
        return new DesignForm(saved.name(), saved.lens(), saved.level(), saved.text(), saved.version());
    }

    DesignDraft draft() {
        return new DesignDraft(name, lens, level, text);
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

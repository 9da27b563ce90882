package org.hilo.trace.handoff;

import java.util.Arrays;
import java.util.Locale;
import org.hilo.engine.Succession;
import org.hilo.platform.problem.Problem;
import org.jspecify.annotations.Nullable;

/** When a step is said to follow another; in addresses by its word. */
public enum Following {
    DIRECT(Succession.direct()),
    CAUSAL(Succession.causal());

    private final Succession succession;

    Following(Succession succession) {
        this.succession = succession;
    }

    Succession succession() {
        return succession;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Following of(@Nullable String word) {
        if (word == null || word.isBlank()) {
            return DIRECT;
        }
        return Arrays.stream(values())
                .filter(following -> following.word().equals(word.strip()))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("trace.handoff.unknown_following", "following")
                        .argument("value", word)
                        .allowed(Arrays.stream(values()).map(Following::word).toList()));
    }
}

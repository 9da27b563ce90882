package org.hilo.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {

    private static final List<String> KNOWN = List.of("demo", "serve", "test", "trace", "--no-browser");

    @Test
    void swappedLettersAreOneMistake() {
        assertThat(Nearest.to("tset", KNOWN)).contains("test");
        assertThat(Nearest.to("dmeo", KNOWN)).contains("demo");
    }

    @Test
    void aLongWordMayHaveMoreMistakes() {
        assertThat(Nearest.to("--nobrowse", KNOWN)).contains("--no-browser");
    }

    @Test
    void aStrangeWordIsNotGuessed() {
        assertThat(Nearest.to("kubernetes", KNOWN)).isEmpty();
    }

    @Test
    void theDistanceCountsEachKindOfMistake() {
        assertThat(Nearest.distance("kitten", "sitting")).isEqualTo(3);
        assertThat(Nearest.distance("", "abc")).isEqualTo(3);
        assertThat(Nearest.distance("ca", "ac")).isEqualTo(1);
    }
}

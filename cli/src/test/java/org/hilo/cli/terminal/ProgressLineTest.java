package org.hilo.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The line that tells somebody who waits how far it is. */
class ProgressLineTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private long nanos;

    private ProgressLine line(boolean interactive, Locale language) {
        PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        return new ProgressLine(new Terminal(stream, stream, interactive), Words.of(language), () -> nanos, false);
    }

    private String shown() {
        String all = err.toString(StandardCharsets.UTF_8).replace('\u00a0', ' ');
        return all.substring(all.lastIndexOf("\u001B[K") + "\u001B[K".length());
    }

    @Test
    void rateShareAndTimeLeftAreShown() {
        ProgressLine line = line(true, Locale.ENGLISH);
        line.begin("reading");
        nanos += TimeUnit.SECONDS.toNanos(10);
        line.at("reading rows.csv", 250, 1_000, 50_000);
        line.tick();

        assertThat(shown()).isEqualTo("reading rows.csv: 50,000 rows, 5,000 rows/s, 25.0 %, 30 s left");
    }

    @Test
    void theSameInSpanish() {
        ProgressLine line = line(true, Locale.of("es"));
        line.begin("leyendo");
        nanos += TimeUnit.SECONDS.toNanos(10);
        line.at("leyendo rows.csv", 250, 1_000, 50_000);
        line.tick();

        assertThat(shown()).contains("50,000 filas", "5,000 filas/s", "25.0 %", "30 s");
    }

    @Test
    void whatHasNoRowsShowsTheTimeItTakes() {
        ProgressLine line = line(true, Locale.ENGLISH);
        line.begin("sorting journeys");
        nanos += TimeUnit.SECONDS.toNanos(3);
        line.tick();

        assertThat(shown()).isEqualTo("sorting journeys … 3 s");
    }

    @Test
    void whatIsSoonDoneShowsNothing() {
        ProgressLine line = line(true, Locale.ENGLISH);
        line.begin("reading");
        nanos += TimeUnit.MILLISECONDS.toNanos(900);
        line.tick();

        assertThat(err.size()).isZero();
    }

    @Test
    void aFileGetsNoProgress() {
        ProgressLine line = line(false, Locale.ENGLISH);
        line.begin("reading");
        nanos += TimeUnit.SECONDS.toNanos(10);
        line.tick();

        assertThat(err.size()).isZero();
    }

    @Test
    void theLineIsWipedAtTheEnd() {
        ProgressLine line = line(true, Locale.ENGLISH);
        line.begin("reading");
        nanos += TimeUnit.SECONDS.toNanos(2);
        line.tick();
        line.close();

        assertThat(shown()).isEmpty();
    }
}

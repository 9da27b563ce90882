package org.hilo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file larger than all the memory that the program has. */
class LargerThanMemoryTest {
    private static final long MEMORY_BYTES = 128L << 20;
    private static final List<String> STEPS = List.of("Ordered", "Paid", "Packed", "Handed over", "Delivered");
    private static final int STEPS_OF_JOURNEY = 50;

    @TempDir
    Path folder;

    private int write(Path file) throws IOException {
        Instant begin = Instant.parse("2020-01-01T00:00:00Z");
        int rows = 0;
        long bytes = 0;
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("order,step,at,note\n");
            while (bytes < MEMORY_BYTES * 5 / 4) {
                String row = "P" + rows / STEPS_OF_JOURNEY + "," + STEPS.get(rows % STEPS.size()) + ","
                        + begin.plus(Duration.ofMinutes(rows)) + "," + ("note " + rows % 97 + " ").repeat(80) + "\n";
                out.write(row);
                bytes += row.length();
                rows++;
            }
        }
        return rows;
    }

    @Test
    void isReadAndLeavesNothingBehind() throws IOException, InterruptedException {
        Path file = folder.resolve("rows.csv");
        int rows = write(file);
        Path mapping = Files.writeString(folder.resolve("m.yaml"), """
                lens: order
                files: [{match: '*', events: [{activity: step, time: at, references: {order: order}, attributes: {note: note}}]}]
                """);
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        Path out = folder.resolve("out.json");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + MEMORY_BYTES,
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Cli.class.getName(),
                        "trace",
                        file.toString(),
                        "--mapping",
                        mapping.toString(),
                        "--where",
                        "not attribute note = \"other\"",
                        "--json")
                .redirectOutput(out.toFile())
                .redirectError(folder.resolve("err.txt").toFile())
                .start();
        boolean ended = process.waitFor(5, TimeUnit.MINUTES);
        process.destroyForcibly();

        assertThat(Files.size(file)).isGreaterThan(MEMORY_BYTES);
        assertThat(ended).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(folder.resolve("err.txt")))
                .isZero();
        Ran ran = new Ran(0, Files.readString(out), "");
        assertThat(ran.json().get("events").asInt()).isEqualTo(rows);
        assertThat(ran.json().get("journeys").asInt()).isEqualTo(Math.ceilDiv(rows, STEPS_OF_JOURNEY));
        try (Stream<Path> left = Files.list(temporary)) {
            assertThat(left.filter(path -> path.getFileName().toString().startsWith("hilo-")))
                    .isEmpty();
        }
    }
}

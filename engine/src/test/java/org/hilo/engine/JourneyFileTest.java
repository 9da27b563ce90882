package org.hilo.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every {@code .journey} file holds: add one to src/test/resources/journeys and it runs. */
class JourneyFileTest {
    private static final Path FOLDER = Path.of("src/test/resources/journeys");

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".journey"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void answersAsTheFileSays(Path path) throws IOException {
        JourneyFile file = JourneyFile.read(Files.readAllLines(path));
        assertThat(file.checks()).isNotEmpty();
        for (JourneyFile.Check check : file.checks()) {
            assertThat(AnswerText.of(file.log().ask(check.question(), check.filter())))
                    .as("%s: ask %s", path.getFileName(), check.asked())
                    .isEqualTo(check.expected());
        }
    }

    @Test
    void aWrongExpectationWouldBeSeen() {
        JourneyFile file =
                JourneyFile.read(List.of("2026-03-02T08:00:00Z | Order | order 1", "ask flow", "2 journeys"));
        JourneyFile.Check check = file.checks().getFirst();
        assertThat(AnswerText.of(file.log().ask(check.question(), check.filter())))
                .isNotEqualTo(check.expected());
    }
}

package org.hilo.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hilo.testkit.RealData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The script itself, run as a person runs it. */
class ScriptTest {

    private record Ended(int code, String output) {}

    @Test
    void helpListsTheCommands() throws Exception {
        Ended ended = hilo(Map.of(), "help");
        assertThat(ended.code()).isZero();
        assertThat(ended.output())
                .contains("demo ", "serve ", "import ", "trace ", "test ", "check ", "dev ", "bench ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "serve", "test", "check", "dev", "format", "approve", "bench"})
    void everyCommandExplainsItself(String command) throws Exception {
        Ended ended = hilo(Map.of(), command, "--help");
        assertThat(ended.code()).isZero();
        assertThat(ended.output()).startsWith("usage: ./hilo " + command);
    }

    @Test
    void anUnknownCommandNamesTheKnownOnesAndTheNearest() throws Exception {
        Ended ended = hilo(Map.of(), "sevre");
        assertThat(ended.code()).isEqualTo(Command.USAGE);
        assertThat(ended.output()).contains("unknown command sevre; did you mean serve?", "known: demo, serve");
    }

    @Test
    void aFolderWithoutJdkIsNamedWithTheWayToGetOne(@TempDir Path empty) throws Exception {
        Ended ended = hilo(Map.of("HILO_JAVA_HOME", empty.toString()), "help");
        assertThat(ended.code()).isEqualTo(Command.FAILED);
        assertThat(ended.output())
                .contains("HILO_JAVA_HOME is " + empty, "holds no JDK 25 or newer", "apt-get install");
    }

    @Test
    void anOlderJdkIsNotTaken(@TempDir Path old) throws Exception {
        Files.createDirectories(old.resolve("bin"));
        Files.createFile(old.resolve("bin/javac")).toFile().setExecutable(true);
        Files.writeString(old.resolve("release"), "JAVA_VERSION=\"21.0.4\"\n");
        assertThat(hilo(Map.of("HILO_JAVA_HOME", old.toString()), "help").code())
                .isEqualTo(Command.FAILED);
    }

    @Test
    void theScriptWorksThroughALinkFromAnotherFolder(@TempDir Path elsewhere) throws Exception {
        Path link = Files.createSymbolicLink(
                elsewhere.resolve("thread"), RealData.root().resolve("hilo"));
        assertThat(run(elsewhere, Map.of(), List.of(link.toString(), "help")).code())
                .isZero();
    }

    private static Ended hilo(Map<String, String> environment, String... words) throws Exception {
        List<String> command =
                new ArrayList<>(List.of(RealData.root().resolve("hilo").toString()));
        command.addAll(List.of(words));
        return run(RealData.root(), environment, command);
    }

    private static Ended run(Path standing, Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(standing.toFile()).redirectErrorStream(true);
        builder.environment().put("HILO_JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), output);
    }
}

package org.hilo.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.hilo.cli.terminal.Terminal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One command that was run. */
record Ran(int code, String out, String err) {

    static Ran command(String... words) {
        return in(Map.of("LANG", "en_US.UTF-8"), words);
    }

    static Ran in(Map<String, String> environment, String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false);
        int code = Cli.run(words, environment, terminal, InstantSource.fixed(Instant.parse("2026-11-22T12:00:00Z")));
        terminal.flush();
        return new Ran(code, plain(out.toString(StandardCharsets.UTF_8)), plain(err.toString(StandardCharsets.UTF_8)));
    }

    /** With ordinary spaces where lines must not break, as a person would type them. */
    static String plain(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    JsonNode json() {
        return JsonMapper.shared().readTree(out);
    }
}

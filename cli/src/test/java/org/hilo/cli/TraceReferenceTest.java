package org.hilo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hilo.testkit.RealData;
import org.junit.jupiter.api.Test;

/** The reference names the options that there are, and no others. */
class TraceReferenceTest {

    private static TreeSet<String> options(String text, String before) {
        return Pattern.compile(before + "(--[a-z]+)")
                .matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyOptionHasItsLine() throws IOException {
        String page = Files.readString(RealData.root().resolve("docs/reference/trace.md"));
        TreeSet<String> real = options(Ran.command("trace", "--help").out(), "(?m)^ {2,}(?:-., )?");
        real.remove("--help");
        real.remove("--version");

        assertThat(options(page, "(?m)^\\| `")).isEqualTo(real);
    }
}

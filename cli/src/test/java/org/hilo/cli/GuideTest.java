package org.hilo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hilo.intake.mapping.Mapping;
import org.hilo.testkit.RealData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What the guides show is run. */
class GuideTest {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^ *```(\\w+)(?: file=(\\S+))?\\n(.*?)^ *```");
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

    @TempDir
    Path folder;

    private static String page(String path) throws IOException {
        return Files.readString(RealData.root().resolve("docs").resolve(path));
    }

    private List<String> words(String command) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(command.strip().substring("./hilo ".length()));
        while (word.find()) {
            String text = word.group(1) == null ? word.group(2) : word.group(1);
            words.add(
                    text.matches("[\\w-]+\\.(csv|yaml|svg)")
                            ? folder.resolve(text).toString()
                            : text);
        }
        return words;
    }

    @Test
    void everyCommandOfTheGuideWorks() throws IOException {
        List<String> commands = new ArrayList<>();
        Matcher block = BLOCK.matcher(page("guides/trace-cli.md"));
        while (block.find()) {
            if (block.group(2) != null) {
                Files.writeString(folder.resolve(block.group(2)), block.group(3));
            } else if (block.group(1).equals("sh")) {
                block.group(3)
                        .lines()
                        .filter(line -> line.contains("./hilo trace tickets"))
                        .forEach(commands::add);
            }
        }

        assertThat(commands).hasSize(5);
        List<Ran> ran = commands.stream()
                .map(command -> Ran.command(words(command).toArray(String[]::new)))
                .toList();

        assertThat(ran).extracting(Ran::code).containsOnly(0);
        assertThat(ran.getFirst().out())
                .contains("3 journeys by ticket, 9 events", "Promise “answer”, made in 3 journeys");
        assertThat(ran.get(1).out()).contains("1 journey by ticket");
        assertThat(ran.get(2).out()).contains("1 journey by ticket");
        assertThat(Files.exists(folder.resolve("map.svg"))).isTrue();
        JsonNode promise = ran.get(4).json().get("promises").get(0);
        assertThat(promise.get("kept").asInt()).isEqualTo(1);
        assertThat(promise.get("late").asInt()).isEqualTo(1);
        assertThat(promise.get("never").asInt()).isEqualTo(1);
    }

    @Test
    void everyMappingOfTheReferenceIsOne() throws IOException {
        Matcher block = BLOCK.matcher(page("reference/mappings.md"));
        int mappings = 0;
        while (block.find()) {
            if (block.group(1).equals("yaml")) {
                assertThat(Mapping.parse(block.group(3)).files()).isNotEmpty();
                mappings++;
            }
        }
        assertThat(mappings).isEqualTo(4);
    }
}

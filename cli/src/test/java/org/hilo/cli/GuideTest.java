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

/** What the guides show is run. */
class GuideTest {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```");
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

    @TempDir
    Path folder;

    private static String page(String path) throws IOException {
        return Ran.plain(Files.readString(RealData.root().resolve("docs").resolve(path)));
    }

    /** The words of a command of the guide, whose example lies in the checkout and whose page goes into the folder. */
    private String[] words(String command) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(command.strip().substring("./hilo ".length()));
        while (word.find()) {
            String text = word.group(1) == null ? word.group(2) : word.group(1);
            if (text.startsWith("examples/")) {
                words.add(RealData.root().resolve(text).toString());
            } else {
                words.add(text.endsWith(".html") ? folder.resolve(text).toString() : text);
            }
        }
        return words.toArray(String[]::new);
    }

    @Test
    void theGuidePrintsWhatItsCommandsPrint() throws IOException {
        Matcher block = BLOCK.matcher(page("guides/trace.md"));
        StringBuilder printed = new StringBuilder();
        int compared = 0;
        while (block.find()) {
            if (block.group(1).equals("sh")) {
                printed.setLength(0);
                for (String command : block.group(2).lines().toList()) {
                    Ran ran = Ran.command(words(command));
                    printed.append(ran.err()).append(ran.out());
                }
            } else {
                assertPrinted(printed.toString(), block.group(2));
                compared++;
            }
        }
        assertThat(compared).isEqualTo(5);
        assertThat(folder.resolve("report.html")).content().contains("Parcel", "Preparing");
    }

    /** What stands between the ellipses was printed, in this order. */
    private static void assertPrinted(String printed, String shown) {
        int from = 0;
        for (String lines : shown.split("…\\n")) {
            int found = printed.indexOf(lines, from);
            assertThat(found).as("«%s» in what is left of%n%s", lines, printed).isNotNegative();
            from = found + lines.length();
        }
    }

    @Test
    void everyMappingOfTheReferenceIsOne() throws IOException {
        Matcher block = BLOCK.matcher(page("reference/mappings.md"));
        int mappings = 0;
        while (block.find()) {
            if (block.group(1).equals("yaml")) {
                assertThat(Mapping.parse(block.group(2)).files()).isNotEmpty();
                mappings++;
            }
        }
        assertThat(mappings).isEqualTo(4);
    }
}

package org.hilo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hilo.cli.terminal.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The command as people, cron and comparisons use it. */
class TraceCommandTest {

    private static final String MAPPING = """
            lens: order
            files:
              - match: "*.csv"
                references: {order: order, customer: customer}
                events:
                  - activity: what
                    time: when
                    area: who
                    attributes: {due: {column: due, type: time}, region: region}
                    score: score
            promises:
              - {name: delivery, due: due, delivered: Deliver}
            """;
    private static final String ROWS = """
            order,customer,what,when,who,due,score,region
            1,a,Order,2026-01-01T00:00:00Z,Sales,2026-01-05T00:00:00Z,,north
            1,a,Deliver,2026-01-03T00:00:00Z,Logistics,,,
            1,a,Review,2026-01-04T00:00:00Z,,,5,
            2,a,Order,2026-01-01T00:00:00Z,Sales,2026-01-05T00:00:00Z,,south
            2,a,Deliver,2026-01-08T00:00:00Z,Logistics,,,
            2,a,Review,2026-01-09T00:00:00Z,,,1,
            3,b,Order,2026-01-02T00:00:00Z,Sales,2026-01-04T00:00:00Z,,north
            """;

    @TempDir
    Path folder;

    private String rows = "";
    private String mapping = "";

    @BeforeEach
    void write() throws IOException {
        rows = Files.writeString(folder.resolve("rows.csv"), ROWS).toString();
        mapping = Files.writeString(folder.resolve("m.yaml"), MAPPING).toString();
    }

    private static List<String> names(JsonNode object) {
        return new ArrayList<>(object.propertyNames());
    }

    @Test
    void theJsonHasTheDocumentedShape() {
        Ran ran = Ran.command("trace", rows, "--mapping", mapping, "--json");

        assertThat(ran.code()).isZero();
        JsonNode json = ran.json();
        assertThat(names(json))
                .contains(
                        "journeys",
                        "events",
                        "activities",
                        "edges",
                        "variants_total",
                        "variants",
                        "handoffs",
                        "promises");
        assertThat(names(json.get("activities").get(0))).contains("name", "count", "starts", "ends");
        assertThat(names(json.get("edges").get(0))).contains("from", "to", "count", "median_seconds", "p90_seconds");
        assertThat(names(json.get("variants").get(0))).contains("activities", "count");
        assertThat(names(json.get("handoffs").get(0))).contains("from", "to", "count", "median_seconds");
        JsonNode promise = json.get("promises").get(0);
        assertThat(names(promise)).contains("name", "made", "kept", "late", "never", "scores");
        assertThat(names(promise.get("scores"))).containsExactly("kept", "late", "never");
        assertThat(names(promise.get("scores").get("kept"))).containsExactly("n", "mean");
        assertThat(json.get("journeys").asInt()).isEqualTo(3);
        assertThat(promise.get("made").asInt()).isEqualTo(3);
        assertThat(promise.get("kept").asInt()).isEqualTo(1);
        assertThat(promise.get("late").asInt()).isEqualTo(1);
        assertThat(promise.get("never").asInt()).isEqualTo(1);
        assertThat(promise.get("scores").get("late").get("mean").asDouble()).isEqualTo(1.0);
        assertThat(promise.get("scores").get("never").get("mean").isNull()).isTrue();
        for (JsonNode edge : json.get("edges").values()) {
            assertThat(edge.get("median_seconds").isNumber()).isTrue();
        }
    }

    @Test
    void theLensAndFiltersChoose() {
        JsonNode customers = Ran.command("trace", rows, "--mapping", mapping, "--json", "--lens", "customer")
                .json();
        JsonNode north = Ran.command(
                        "trace", rows, "--mapping", mapping, "--json", "--where", "attribute region = \"north\"")
                .json();
        JsonNode both = Ran.command(
                        "trace",
                        rows,
                        "--mapping",
                        mapping,
                        "--json",
                        "--where",
                        "attribute region = \"north\"",
                        "--where",
                        "not passed \"Deliver\"")
                .json();

        assertThat(customers.get("journeys").asInt()).isEqualTo(2);
        assertThat(north.get("journeys").asInt()).isEqualTo(2);
        assertThat(both.get("journeys").asInt()).isEqualTo(1);
    }

    @Test
    void theTextIsInTheLanguageOfTheReader() {
        Ran english = Ran.command("trace", rows, "--mapping", mapping);
        Ran spanish = Ran.in(Map.of("LANG", "es_CO.UTF-8"), "trace", rows, "--mapping", mapping);
        Ran asked = Ran.command("trace", rows, "--mapping", mapping, "--lang", "es");

        assertThat(english.out()).contains("3 journeys by order, 7 events", "Hand-offs between areas");
        assertThat(spanish.out()).contains("3 recorridos por order, 7 eventos", "Traspasos entre áreas");
        assertThat(asked.out()).isEqualTo(spanish.out());
    }

    @Test
    void variantsAreLimited() {
        assertThat(Ran.command("trace", rows, "--mapping", mapping, "--json", "--variants", "1")
                        .json()
                        .get("variants")
                        .size())
                .isEqualTo(1);
        assertThat(Ran.command("trace", rows, "--mapping", mapping, "--json", "--variants", "0")
                        .json()
                        .get("variants")
                        .size())
                .isZero();
        assertThat(Ran.command("trace", rows, "--mapping", mapping, "--variants", "-1")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void thePictureIsDrawn() throws IOException {
        Path svg = folder.resolve("out.svg");

        Ran ran = Ran.command("trace", rows, "--mapping", mapping, "--svg", svg.toString());

        assertThat(ran.code()).isZero();
        assertThat(Files.readString(svg)).contains("<svg", "Deliver");
    }

    @Test
    void mistakesOfTheCallerEndWithTwoAndASentence() {
        Ran lens = Ran.command("trace", rows, "--mapping", mapping, "--lens", "custmer");
        Ran filter = Ran.command("trace", rows, "--mapping", mapping, "--where", "pased x");
        Ran option = Ran.command("trace", rows, "--mappin", mapping);
        Ran none = Ran.command("trace");

        assertThat(lens.code()).isEqualTo(2);
        assertThat(lens.err()).contains("did you mean customer?");
        assertThat(filter.code()).isEqualTo(2);
        assertThat(option.code()).isEqualTo(2);
        assertThat(none.code()).isEqualTo(2);
        assertThat(lens.err() + filter.err() + option.err() + none.err()).doesNotContain("Exception");
    }

    @Test
    void allMistakesOfAMappingAreToldAtOnce() throws IOException {
        Path wrong = Files.writeString(
                folder.resolve("w.yaml"), "zone: America/Bogta\nfilse: []\npromises: [{name: x, due: y, by: week}]\n");

        Ran ran = Ran.command("trace", rows, "--mapping", wrong.toString());

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("America/Bogota", "did you mean files?", "delivered is missing", "instant, day");
    }

    @Test
    void unreadableFilesEndWithOne() throws IOException {
        Path broken = Files.writeString(folder.resolve("b.xes"), "<log><trace>");

        assertThat(Ran.command("trace", broken.toString()).code()).isEqualTo(1);
        assertThat(Ran.command("trace", folder.resolve("absent.xes").toString()).code())
                .isEqualTo(1);
        Ran table = Ran.command("trace", rows);
        assertThat(table.code()).isEqualTo(1);
        assertThat(table.err()).contains("needs a mapping", "activity: what", "order: order");
    }

    @Test
    void strictEndsWithOneForOneBadLine() throws IOException {
        Files.writeString(folder.resolve("rows.csv"), ROWS + "4,c,Order,yesterday,Sales,,,\n");

        Ran lenient = Ran.command("trace", rows, "--mapping", mapping);
        Ran strict = Ran.command("trace", rows, "--mapping", mapping, "--strict");

        assertThat(lenient.code()).isZero();
        assertThat(lenient.err()).contains("1 refused", "rows.csv:9", "yesterday");
        assertThat(strict.code()).isEqualTo(1);
    }

    @Test
    void everyCommandHasHelp() {
        for (String[] words : new String[][] {{"--help"}, {"trace", "--help"}, {"import", "--help"}}) {
            Ran ran = Ran.command(words);
            assertThat(ran.code()).isZero();
            assertThat(ran.out()).contains("Usage: hilo").doesNotContain("hilo.trace");
        }
    }

    @Test
    void oneIsSaidInTheSingular() {
        Words english = Words.of(Locale.ENGLISH);
        Words spanish = Words.of(Locale.of("es"));
        assertThat(english.say("text.summary", "journeys", 1L, "lens", "order", "events", 2_000L))
                .isEqualTo("1 journey by order, 2,000 events");
        assertThat(spanish.say("report.missing-owner", "count", 1L)).isEqualTo("1 evento no tiene área");
        assertThat(spanish.say("report.missing-owner", "count", 2L)).isEqualTo("2 eventos no tienen área");
    }
}

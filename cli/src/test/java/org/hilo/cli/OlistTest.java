package org.hilo.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hilo.testkit.RealData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The committed example mapping against a second count of the same tables by plain loops. */
class OlistTest {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("M/d/yyyy H:mm", Locale.ROOT);

    private static Path table(String name) {
        return RealData.at("olist-5k/olist_" + name + "_dataset.csv");
    }

    private static String mapping() {
        return RealData.root().resolve("examples/olist/mapping.yaml").toString();
    }

    private static Ran trace(String... more) {
        return traceBy(mapping(), more);
    }

    private static Ran traceBy(String mapping, String... more) {
        List<String> words = new ArrayList<>(List.of(
                "trace",
                table("orders").toString(),
                table("order_reviews").toString(),
                table("customers").toString(),
                table("order_items").toString(),
                "--mapping",
                mapping,
                "--json"));
        words.addAll(List.of(more));
        return Ran.command(words.toArray(String[]::new));
    }

    /** These tables have no quoted fields. */
    private static List<String[]> rows(String name) throws IOException {
        List<String[]> rows = new ArrayList<>();
        for (String line : Files.readAllLines(table(name))) {
            rows.add(line.replace("\"", "").split(",", -1));
        }
        return rows.subList(1, rows.size());
    }

    private record Promised(Map<String, String> outcomes, Map<String, List<Double>> scores, long lateOnTheDay) {}

    private static Promised count() throws IOException {
        Map<String, String> outcomes = new HashMap<>();
        long lateOnTheDay = 0;
        for (String[] order : rows("orders")) {
            LocalDateTime due = LocalDateTime.parse(order[7], DATE);
            if (order[6].isEmpty()) {
                outcomes.put(order[0], "never");
                continue;
            }
            LocalDateTime delivered = LocalDateTime.parse(order[6], DATE);
            boolean late = delivered.isAfter(due);
            outcomes.put(order[0], late ? "late" : "kept");
            lateOnTheDay += late && delivered.toLocalDate().equals(due.toLocalDate()) ? 1 : 0;
        }
        Map<String, List<Double>> scores = new HashMap<>();
        for (String[] review : rows("order_reviews")) {
            scores.computeIfAbsent(review[1], o -> new ArrayList<>()).add(Double.parseDouble(review[2]));
        }
        return new Promised(outcomes, scores, lateOnTheDay);
    }

    @Test
    void promisesAndScoresAreThoseOfAnIndependentCount() throws IOException {
        Promised counted = count();

        JsonNode promise = trace().json().get("promises").get(0);

        assertThat(promise.get("name").asString()).isEqualTo("delivery");
        assertThat(promise.get("made").asInt()).isEqualTo(5_000);
        for (String outcome : List.of("kept", "late", "never")) {
            long orders =
                    counted.outcomes.values().stream().filter(outcome::equals).count();
            assertThat(promise.get(outcome).asLong()).as(outcome).isEqualTo(orders);
            List<Double> all = new ArrayList<>();
            counted.outcomes.forEach((order, was) -> {
                if (was.equals(outcome)) {
                    all.addAll(counted.scores.getOrDefault(order, List.of()));
                }
            });
            JsonNode scores = promise.get("scores").get(outcome);
            assertThat(scores.get("n").asInt()).as(outcome).isEqualTo(all.size());
            assertThat(scores.get("mean").asDouble())
                    .isCloseTo(
                            all.stream()
                                    .mapToDouble(Double::doubleValue)
                                    .average()
                                    .orElseThrow(),
                            within(1e-9));
        }
        assertThat(promise.get("kept").asInt()).isEqualTo(4_466);
        assertThat(promise.get("late").asInt()).isEqualTo(392);
        assertThat(promise.get("never").asInt()).isEqualTo(142);
        assertThat(counted.lateOnTheDay).isEqualTo(59);
    }

    @Test
    void byTheDayFewerAreLate(@TempDir Path folder) throws IOException {
        Path byDay = Files.writeString(
                folder.resolve("m.yaml"), Files.readString(Path.of(mapping())).replace("by: instant", "by: day"));

        JsonNode promise = traceBy(byDay.toString()).json().get("promises").get(0);

        assertThat(promise.get("late").asInt()).isEqualTo(392 - 59);
        assertThat(promise.get("kept").asInt()).isEqualTo(4_466 + 59);
    }

    @Test
    void journeysByOrderAndByCustomer() throws IOException {
        Set<String> people = new HashSet<>();
        Map<String, String> person = new HashMap<>();
        rows("customers").forEach(row -> person.put(row[1], row[2]));
        long times = rows("order_reviews").size();
        for (String[] order : rows("orders")) {
            people.add(person.getOrDefault(order[1], "?"));
            for (int column = 3; column <= 6; column++) {
                times += order[column].isEmpty() ? 0 : 1;
            }
        }

        JsonNode byOrder = trace().json();
        JsonNode byCustomer = trace("--lens", "customer").json();

        assertThat(byOrder.get("journeys").asInt()).isEqualTo(5_000);
        assertThat(byOrder.get("events").asLong()).isEqualTo(times);
        assertThat(byCustomer.get("journeys").asInt()).isEqualTo(people.size());
        assertThat(byCustomer.get("events").asLong()).isEqualTo(times);
    }

    @Test
    void filtersReachWhatOtherTablesBrought() {
        JsonNode saoPaulo = trace("--where", "attribute state = \"SP\"").json();
        JsonNode late = trace("--where", "late delivery").json();

        assertThat(saoPaulo.get("journeys").asInt()).isBetween(1_000, 4_000);
        assertThat(late.get("journeys").asInt()).isEqualTo(392);
    }
}

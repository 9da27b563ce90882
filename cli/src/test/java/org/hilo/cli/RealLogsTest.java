package org.hilo.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hilo.intake.IncomingEvent;
import org.hilo.intake.InputFile;
import org.hilo.intake.Intake;
import org.hilo.intake.Progress;
import org.hilo.intake.ReadOptions;
import org.hilo.intake.Reference;
import org.hilo.intake.Refusal;
import org.hilo.intake.Sink;
import org.hilo.testkit.RealData;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Flow map, variants and hand-offs of real logs against a slow, obvious count over the same events. */
class RealLogsTest {

    private record Pair(String from, String to) {}

    /** Journeys in time order; ties keep the order of the file, because the sort is stable. */
    private static Map<String, List<IncomingEvent>> journeys(Path file, String lens) {
        Map<String, List<IncomingEvent>> journeys = new LinkedHashMap<>();
        new Intake(InstantSource.fixed(Instant.parse("2026-11-22T12:00:00Z")))
                .read(
                        InputFile.of(file),
                        null,
                        new ReadOptions(false, false),
                        new Sink() {
                            @Override
                            public void accept(IncomingEvent event) {
                                for (Reference reference : event.references()) {
                                    if (reference.type().equals(lens)) {
                                        journeys.computeIfAbsent(reference.id(), id -> new ArrayList<>())
                                                .add(event);
                                    }
                                }
                            }

                            @Override
                            public void refuse(Refusal refusal) {
                                throw new AssertionError(refusal);
                            }
                        },
                        Progress.NONE);
        journeys.values().forEach(events -> events.sort(Comparator.comparing(IncomingEvent::time)));
        return journeys;
    }

    private static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    @ParameterizedTest
    @CsvSource({
        "helpdesk/helpdesk.xes.gz, case",
        "bpi2013-incidents/bpi2013-incidents.xes.gz, case",
        "small/running-example.xes, case",
        "ocel/ocel20_example.jsonocel, Invoice",
        "ocel/ocel20_example.jsonocel, Purchase Order",
        "ocel/ocel20_example.jsonocel, Purchase Requisition",
        "ocel/ocel20_example.jsonocel, Payment",
        "ocel/recruiting-red.jsonocel, applications",
        "ocel/recruiting-red.jsonocel, offers"
    })
    void theCommandAgreesWithASlowCount(String name, String lens) {
        Path file = RealData.at(name);
        Map<String, List<IncomingEvent>> journeys = journeys(file, lens);
        Map<Pair, List<Double>> edges = new HashMap<>();
        Map<Pair, List<Double>> handoffs = new HashMap<>();
        Map<List<String>, Integer> variants = new HashMap<>();
        Set<String> activities = new HashSet<>();
        long events = 0;
        for (List<IncomingEvent> journey : journeys.values()) {
            events += journey.size();
            variants.merge(journey.stream().map(IncomingEvent::activity).toList(), 1, Integer::sum);
            journey.forEach(e -> activities.add(e.activity()));
            for (int i = 1; i < journey.size(); i++) {
                IncomingEvent a = journey.get(i - 1);
                IncomingEvent b = journey.get(i);
                double seconds = Duration.between(a.time(), b.time()).toMillis() / 1000.0;
                edges.computeIfAbsent(new Pair(a.activity(), b.activity()), p -> new ArrayList<>())
                        .add(seconds);
                if (a.area() != null && b.area() != null && !a.area().equals(b.area())) {
                    handoffs.computeIfAbsent(new Pair(a.area(), b.area()), p -> new ArrayList<>())
                            .add(seconds);
                }
            }
        }

        JsonNode json = Ran.command("trace", file.toString(), "--lens", lens, "--json", "--variants", "100000")
                .json();

        assertThat(json.get("journeys").asInt()).isEqualTo(journeys.size());
        assertThat(json.get("events").asLong()).isEqualTo(events);
        assertThat(json.get("activities").size()).isEqualTo(activities.size());
        assertThat(json.get("variants_total").asInt()).isEqualTo(variants.size());
        assertSame(json.get("edges"), edges);
        assertSame(json.get("handoffs"), handoffs);
        for (JsonNode variant : json.get("variants").values()) {
            List<String> path = new ArrayList<>();
            variant.get("activities").values().forEach(a -> path.add(a.asString()));
            assertThat(variants).containsEntry(path, variant.get("count").asInt());
        }
    }

    private static void assertSame(JsonNode written, Map<Pair, List<Double>> counted) {
        assertThat(written.size()).isEqualTo(counted.size());
        for (JsonNode one : written.values()) {
            List<Double> waits = counted.getOrDefault(
                    new Pair(one.get("from").asString(), one.get("to").asString()), List.of());
            assertThat(one.get("count").asInt()).isEqualTo(waits.size());
            double median = median(waits);
            assertThat(one.get("median_seconds").asDouble()).isCloseTo(median, within(Math.abs(median) * 0.01 + 0.001));
        }
    }
}

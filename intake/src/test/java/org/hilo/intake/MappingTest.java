package org.hilo.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.hilo.intake.mapping.LevelMapping;
import org.hilo.intake.mapping.Mapping;
import org.hilo.intake.mapping.MappingException;
import org.hilo.intake.mapping.ReferenceKind;
import org.hilo.testkit.RealData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mapping documents: all mistakes at once, nothing unknown, and the same again when written. */
class MappingTest {

    @TempDir
    Path folder;

    private static List<String> faults(String text) {
        MappingException refused = catchThrowableOfType(MappingException.class, () -> Mapping.parse(text));
        return Objects.requireNonNull(refused).faults().stream()
                .map(f -> f.message(Locale.ENGLISH))
                .toList();
    }

    @Test
    void unknownKeysAreRefusedNamingTheNearest() {
        assertThat(faults("files: [{match: x, events: [{activty: a, activity: a, time: t, references: {o: o}}]}]"))
                .singleElement()
                .asString()
                .startsWith("files[0].events[0]: activty is not a key here, did you mean activity?");
    }

    @Test
    void allMistakesAreToldAtOnce() {
        assertThat(faults("""
                        zone: Bogota
                        dates: [DD/MM/YYYY]
                        decimal: ",,"
                        gap: maybe
                        lens: ordr
                        files:
                          - match: a
                            encoding: utf-9
                            events:
                              - time: t
                                references: {order: {lookup: nothing, key: k, column: c}}
                        promises:
                          - {name: p, due: nowhere, delivered: d}
                        """)).hasSize(9);
    }

    @Test
    void aDoubleKeyAndBrokenYamlAreRefused() {
        assertThat(faults("name: a\nname: b")).singleElement().asString().contains("cannot be read");
        assertThat(faults("files: [")).singleElement().asString().contains("cannot be read");
        assertThat(faults("- a")).singleElement().asString().contains("a mapping is an object");
        assertThat(faults("")).hasSize(1);
        assertThat(faults("a: &a [x]\nb: [*a,*a]")).isNotEmpty();
        assertThat(faults("[".repeat(100_000))).hasSize(1);
    }

    @Test
    void theExamplesReadBackAsThemselves() throws Exception {
        Path examples = RealData.root().resolve("examples");
        try (var files = Files.walk(examples)) {
            List<Path> mappings =
                    files.filter(f -> f.toString().endsWith(".yaml")).toList();
            assertThat(mappings).isNotEmpty();
            for (Path file : mappings) {
                Mapping mapping = Mapping.parse(Files.readString(file));
                assertThat(Mapping.parse(mapping.toYaml())).isEqualTo(mapping);
            }
        }
    }

    @Test
    void everythingAMappingCanSayIsWrittenAgain() {
        Mapping mapping = Mapping.parse("""
                name: all
                source: crm
                zone: America/Lima
                dates: [d/M/yyyy]
                decimal: ","
                thousands: "."
                nulls: [NULL, "-"]
                gap: refuse
                overlap: later
                lens: order
                activities: {X1: Order placed, "1.50": "yes", "007": "null", "a: b": "# c", "": "~"}
                files:
                  - name: a
                    match: "a*.csv"
                    delimiter: tab
                    quote: "'"
                    encoding: windows-1252
                    sheet: Hoja1
                    columns: [a, b]
                    key: {columns: [a, b], join: "-"}
                    area: {value: Ventas}
                    channel: canal
                    zone: UTC
                    decimal: "."
                    references: {order: {column: a, split: ";"}}
                    attributes: {n: {lookup: a, key: a, column: b, pick: sum, type: number}, t: {column: b, type: time, dates: [yyyyMMdd]}}
                    events:
                      - activity: b
                        time: {columns: [a, b]}
                        dates: ["yyyy-MM-dd HH:mm"]
                        id: a
                        source: b
                        score: {column: b, min: 0, max: 10}
                        comment: b
                        when: {column: b, in: [x, y], not: [z]}
                        optional: true
                promises:
                  - {name: p, due: t, delivered: D, by: day}
                levels:
                  stage: {rest: left out, nodes: {Buy: [Order, "Pay, at once"], "no: 1": "007"}}
                  touchpoint: {nodes: {Shop: [Order]}}
                """);

        assertThat(Mapping.parse(mapping.toYaml())).isEqualTo(mapping);
    }

    @Test
    void aLevelPutsActivitiesTogether() {
        Mapping mapping = Mapping.parse("""
                files: []
                levels:
                  stage: {rest: left out, nodes: {Buy: [Order, Pay], Get: Ship}}
                  touchpoint: {nodes: {Shop: [Order]}}
                """);

        LevelMapping stage = mapping.levels().getFirst();
        assertThat(stage.name()).isEqualTo("stage");
        assertThat(stage.rest()).isEqualTo(LevelMapping.Rest.LEFT_OUT);
        assertThat(stage.nodeOfActivity())
                .containsExactly(Map.entry("Order", "Buy"), Map.entry("Pay", "Buy"), Map.entry("Ship", "Get"));
        assertThat(mapping.levels().getLast().rest()).isEqualTo(LevelMapping.Rest.KEPT);
    }

    @Test
    void whatCannotBeALevelIsRefused() {
        assertThat(faults("""
                files: []
                levels:
                  area: {nodes: {A: [x]}}
                  stage: {rest: lost, nodes: {Buy: [Order, Pay], Get: [Pay], Keep: []}}
                  none: {node: {A: [x]}}
                  flat: [x]
                """))
                .containsExactly(
                        "levels.area: area is a level of its own; give yours another name",
                        "levels.stage.nodes.Get: Pay stands in Buy already; an activity is in one node of a level",
                        "levels.stage.nodes.Keep: needs at least one activity",
                        "levels.stage.rest: lost is not one of kept, left out",
                        "levels.none: node is not a key here, did you mean nodes? Known are rest, nodes",
                        "levels.none: needs nodes, each a name with the list of its activities",
                        "levels.flat: must be an object with the keys rest, nodes",
                        "levels.flat: needs nodes, each a name with the list of its activities");
        assertThat(faults("files: []\nlevels: [stage]"))
                .containsExactly("levels: must be an object of names and values");
    }

    @Test
    void unknownColumnsNameTheNearestAndAll() {
        Heard heard = Heard.read(
                "files: [{match: '*', events: [{activity: wat, time: when, references: {order: ordr}}]}]",
                Heard.write(folder, "a.csv", "order,what,when\n1,A,2026-01-01\n"));

        Refusal refusal = heard.refusals.getFirst();
        assertThat(refusal.reason()).isEqualTo(Reason.UNKNOWN_COLUMN);
        assertThat(refusal.field()).isEqualTo("wat, ordr");
        assertThat(refusal.arguments()).isEqualTo(Map.of("nearest", "what"));
        assertThat(refusal.allowed()).isEqualTo("order, what, when");
        assertThat(heard.report().filesRefused()).isEqualTo(1);
    }

    @Test
    void wideRowsGiveAnEventPerReachedStep() {
        Heard heard = Heard.read(
                """
                files:
                  - match: "*"
                    references: {order: order}
                    events:
                      - {activity: {value: Placed}, time: placed, area: {value: Sales}}
                      - {activity: {value: Sent}, time: sent, area: {value: Logistics}, when: {column: kind, not: [digital]}}
                """,
                Heard.write(
                        folder,
                        "a.csv",
                        "order,kind,placed,sent\n1,x,2026-01-01,2026-01-02\n2,x,2026-01-01,\n3,digital,2026-01-01,2026-01-01\n4,x,?,?\n"));

        assertThat(heard.events)
                .extracting(IncomingEvent::activity)
                .containsExactly("Placed", "Sent", "Placed", "Placed");
        assertThat(heard.report().notHappened()).isEqualTo(1);
        assertThat(heard.refusals).extracting(Refusal::field).containsExactly("placed", "sent");
    }

    @Test
    void otherFilesAreLookedUpWhateverTheirOrder() {
        Path orders = Heard.write(folder, "orders.csv", "order,client,at\n1,c1,2026-01-01\n2,c9,2026-01-02\n");
        Path clients = Heard.write(folder, "clients.csv", "id,person,vip\nc1,ana,yes\n");
        String mapping = """
                files:
                  - name: orders
                    match: orders.csv
                    references:
                      order: order
                      customer: {lookup: clients, key: client, column: person}
                    attributes: {vip: {lookup: clients, key: client, column: vip, type: flag}}
                    events: [{activity: {value: Order}, time: at}]
                  - {name: clients, match: clients.csv, key: id}
                """;

        Heard heard = Heard.read(mapping, orders, clients);
        Heard turned = Heard.read(mapping, clients, orders);
        Heard alone = Heard.read(mapping, orders);

        assertThat(heard.events.getFirst().references())
                .containsExactly(new Reference("order", "1"), new Reference("customer", "ana"));
        assertThat(heard.events.getFirst().attributes()).isEqualTo(Map.of("vip", true));
        assertThat(heard.report().lookupMisses()).isEqualTo(2);
        assertThat(turned.events).isEqualTo(heard.events);
        assertThat(alone.report().warnings()).extracting(Report.Warning::code).contains("no-file");
        assertThat(alone.events).hasSize(2);
    }

    @Test
    void ofSeveralRowsOneIsPicked() {
        Path orders = Heard.write(folder, "orders.csv", "order,at\n1,2026-01-01\n");
        Path items = Heard.write(folder, "items.csv", "order,price\n1,9\n1,10\n1,2.5\n");
        String attributes = List.of("first", "last", "min", "max", "sum", "count").stream()
                .map(pick -> pick + ": {lookup: items, key: order, column: price, pick: " + pick + ", type: number}")
                .collect(java.util.stream.Collectors.joining(", "));

        Heard heard = Heard.read(
                "files:\n  - {match: orders.csv, references: {order: order}, attributes: {" + attributes
                        + "}, events: [{activity: {value: Order}, time: at}]}\n  - {name: items, match: items.csv, key: order}",
                orders,
                items);

        assertThat(heard.events.getFirst().attributes())
                .isEqualTo(Map.of("first", 9.0, "last", 2.5, "min", 2.5, "max", 10.0, "sum", 21.5, "count", 3.0));
    }

    @Test
    void whatReferencesMeanIsSaidAndChecked() {
        String files = "files: [{match: x, references: {loyalty: l, store: s}, events: [{activity: a, time: t}]}]";
        Mapping mapping = Mapping.parse("identity: {loyalty: person, store: shared}\n" + files);

        assertThat(mapping.identity())
                .isEqualTo(Map.of("loyalty", ReferenceKind.PERSON, "store", ReferenceKind.SHARED));
        assertThat(Mapping.parse(mapping.toYaml())).isEqualTo(mapping);
        assertThat(faults("identity: {loyalty: human, stores: shared}\n" + files))
                .containsExactlyInAnyOrder(
                        "identity.loyalty: human is not one of person, owned, shared",
                        "identity: stores is not a reference of this mapping; it has loyalty, store");
        assertThat(faults("identity: person\n" + files)).hasSize(1);
    }

    @Test
    void aScaleHasTwoEndsAndIsWrittenAsOne() {
        String event =
                "files: [{match: x, references: {o: o}, events: [{activity: a, time: t, score: {column: s, %s}}]}]";
        Mapping bounds = Mapping.parse(event.formatted("min: 0, max: 10"));

        assertThat(Mapping.parse(event.formatted("scale: 0..10"))).isEqualTo(bounds);
        assertThat(bounds.toYaml()).contains("scale: 0..10");
        assertThat(Mapping.parse(event.formatted("scale: -100..100"))
                        .files()
                        .getFirst()
                        .events()
                        .getFirst()
                        .score())
                .extracting(score -> score.scale())
                .isEqualTo(new Scale(-100, 100));
        assertThat(faults(event.formatted("scale: 5..1")))
                .singleElement()
                .asString()
                .contains("5..1 is not a scale");
        assertThat(faults(event.formatted("scale: five")))
                .singleElement()
                .asString()
                .contains("like this: 1..5");
        assertThat(faults(event.formatted("min: 5, max: 1")))
                .singleElement()
                .asString()
                .contains("5..1");
        assertThat(faults(event.formatted("scale: 1..5, min: 0")))
                .singleElement()
                .asString()
                .contains("not both");
    }
}

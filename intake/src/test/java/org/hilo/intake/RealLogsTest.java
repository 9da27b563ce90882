package org.hilo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.hilo.testkit.RealData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Real logs, counted a second time by simple loops over their lines. */
class RealLogsTest {

    private static final Pattern ATTRIBUTE = Pattern.compile("<(\\w+) key=\"([^\"]*)\" value=\"([^\"]*)\"");

    /** What the loop below found in a log. */
    private record Counted(
            List<String> cases, List<String> activities, List<OffsetDateTime> times, List<String> groups) {}

    /** Reads one attribute a line, as these logs are written. */
    private static Counted count(Path file) throws IOException {
        Counted counted = new Counted(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        boolean packed = file.toString().endsWith(".gz");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                packed ? new GZIPInputStream(Files.newInputStream(file)) : Files.newInputStream(file),
                StandardCharsets.UTF_8))) {
            boolean inTrace = false;
            String journey = "";
            Map<String, String> event = null;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher attribute = ATTRIBUTE.matcher(line);
                if (line.contains("<trace>")) {
                    inTrace = true;
                } else if (line.contains("<event>")) {
                    event = new HashMap<>();
                } else if (line.contains("</event>") && event != null) {
                    counted.cases.add(journey);
                    counted.activities.add(plain(event.getOrDefault("concept:name", "")));
                    counted.times.add(OffsetDateTime.parse(plain(event.getOrDefault("time:timestamp", ""))));
                    counted.groups.add(plain(event.getOrDefault("org:group", "")));
                    event = null;
                } else if (inTrace && attribute.find()) {
                    if (event != null) {
                        event.put(attribute.group(2), attribute.group(3));
                    } else if (attribute.group(2).equals("concept:name")) {
                        journey = attribute.group(3);
                    }
                }
            }
        }
        return counted;
    }

    private static String plain(String value) {
        return value.replace("&amp;", "&").replace("&quot;", "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "helpdesk/helpdesk.xes.gz, 4580, 21348, 14",
        "bpi2013-incidents/bpi2013-incidents.xes.gz, 7554, 65533, 4",
        "small/running-example.xes, 6, 42, 8",
        "small/reviewing.xes, 100, 3730, 14"
    })
    void xesIsReadAsItStands(String name, int cases, int events, int activities) throws IOException {
        Path file = RealData.at(name);
        Counted counted = count(file);

        Heard heard = Heard.read(null, file);

        assertThat(heard.refusals).isEmpty();
        assertThat(heard.events).hasSize(events);
        assertThat(new HashSet<>(counted.cases)).hasSize(cases);
        assertThat(new HashSet<>(counted.activities)).hasSize(activities);
        assertThat(heard.events.stream()
                        .map(e -> e.references().getFirst().id())
                        .toList())
                .isEqualTo(counted.cases);
        assertThat(heard.events.stream().map(IncomingEvent::activity).toList()).isEqualTo(counted.activities);
        assertThat(heard.events.stream().map(IncomingEvent::time).toList())
                .isEqualTo(counted.times.stream().map(OffsetDateTime::toInstant).toList());
        assertThat(heard.events.stream()
                        .map(e -> e.area() == null ? "" : e.area())
                        .toList())
                .isEqualTo(counted.groups);
        assertThat(heard.events).extracting(IncomingEvent::id).doesNotHaveDuplicates();
        Map<String, Long> offsets = new TreeMap<>();
        counted.times.forEach(t -> offsets.merge(t.getOffset().getId(), 1L, Long::sum));
        assertThat(heard.report().zones()).containsAllEntriesOf(offsets);
    }

    @Test
    void ocelTwoSaysTheSameInJsonAndXml() {
        Path json = RealData.at("ocel/ocel20_example.jsonocel");
        Path xml = RealData.at("ocel/ocel20_example.xmlocel");

        Heard fromJson = Heard.read(null, json);
        // the XML of this example is written in local time of Berlin, the JSON in UTC
        Heard fromXml = Heard.read("zone: Europe/Berlin", xml);

        assertThat(fromJson.refusals).isEmpty();
        assertThat(fromXml.refusals).isEmpty();
        assertThat(fromJson.events).hasSize(13);
        assertThat(fromJson.report().referenceTypes())
                .containsAllEntriesOf(
                        Map.of("Invoice", 9L, "Purchase Order", 5L, "Purchase Requisition", 3L, "Payment", 3L));
        assertThat(fromXml.events)
                .extracting(IncomingEvent::id, IncomingEvent::activity, IncomingEvent::references)
                .isEqualTo(fromJson.events.stream()
                        .map(e -> org.assertj.core.groups.Tuple.tuple(e.id(), e.activity(), e.references()))
                        .toList());
        assertThat(fromXml.events.stream().map(IncomingEvent::time).toList())
                .isEqualTo(fromJson.events.stream().map(IncomingEvent::time).toList());
    }

    @Test
    void ocelTwoCarriesTheObjectsAttributesAsTheyStoodThen() {
        Heard heard = Heard.read(null, RealData.at("ocel/ocel20_example.jsonocel"));

        List<Object> quantities = new ArrayList<>();
        for (IncomingEvent event : heard.events) {
            Set<String> orders = new HashSet<>();
            event.references().stream()
                    .filter(r -> r.type().equals("Purchase Order"))
                    .forEach(r -> orders.add(r.id()));
            if (orders.equals(Set.of("PO1"))) {
                quantities.add(event.attributes().get("Purchase Order.po_quantity"));
            }
        }
        assertThat(quantities).startsWith("500").contains("600");
    }

    @Test
    void ocelOneIsReadToo() throws IOException {
        Path file = RealData.at("ocel/recruiting-red.jsonocel");
        JsonNode log = JsonMapper.shared().readTree(Files.readString(file));
        Map<String, Long> byType = new HashMap<>();
        for (JsonNode event : log.get("ocel:events").values()) {
            for (JsonNode object : event.get("ocel:omap").values()) {
                String type = log.get("ocel:objects")
                        .get(object.asString())
                        .get("ocel:type")
                        .asString();
                byType.merge(type, 1L, Long::sum);
            }
        }

        Heard heard = Heard.read(null, file);

        assertThat(heard.refusals).isEmpty();
        assertThat(heard.events).hasSize(log.get("ocel:events").size());
        assertThat(heard.report().referenceTypes()).isEqualTo(byType);
    }

    @Test
    void sqliteIsRefusedWithAWayOut() {
        Heard heard = Heard.read(null, RealData.at("ocel/ocel20_example.sqlite"));

        assertThat(heard.reasons()).containsExactly(Reason.NOT_SUPPORTED);
    }

    @Test
    void anIntervalLogGivesTwoEventsARow() {
        Heard heard = Heard.read("""
                lens: case
                files:
                  - match: "interval*.csv"
                    references: {case: "case:concept:name"}
                    events:
                      - activity: concept:name
                        time: start_timestamp
                        attributes: {lifecycle: {value: start}}
                        optional: false
                      - activity: concept:name
                        time: time:timestamp
                        attributes: {lifecycle: {value: complete}}
                        optional: false
                """, RealData.at("small/interval_event_log.csv"));

        assertThat(heard.refusals).isEmpty();
        assertThat(heard.report().rowsRead()).isEqualTo(8109);
        assertThat(heard.events).hasSize(2 * 8109);
        assertThat(heard.events.getFirst().attributes()).isEqualTo(Map.of("lifecycle", "start"));
    }

    @Test
    void complaintsOfADutchAgencyAreReadInTheirOwnEncoding() throws IOException {
        Path file = RealData.at("small/BPI2016_Complaints.csv");
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        long accented =
                text.lines().filter(l -> l.chars().anyMatch(c -> c > 127)).count();

        Heard heard = Heard.read("""
                zone: Europe/Amsterdam
                files:
                  - match: "BPI2016_Complaints.csv"
                    events:
                      - activity: ComplaintTheme_EN
                        time: ContactDate
                        id: ComplaintID
                        channel: ContactChannelID
                        references: {customer: CustomerID, complaint: ComplaintDossierID}
                        attributes: {topic: ComplaintTopic, subtheme: ComplaintSubtheme}
                """, file);

        long lines = text.lines().skip(1).filter(l -> !l.isBlank()).count();
        Set<String> ids = new HashSet<>();
        text.lines().skip(1).forEach(l -> ids.add(l.split(";")[6]));
        assertThat(heard.refusals).isEmpty();
        assertThat(heard.report().rowsRead()).isEqualTo(lines);
        assertThat(heard.events).hasSize(ids.size());
        assertThat(heard.report().duplicates()).isEqualTo(lines - ids.size());
        assertThat(accented).isPositive();
        assertThat(heard.events.stream()
                        .flatMap(e -> e.attributes().values().stream())
                        .map(Object::toString)
                        .noneMatch(v -> v.contains("\uFFFD")))
                .isTrue();
        assertThat(heard.report().files().getFirst().encoding()).isIn("ISO-8859-1", "windows-1252");
    }
}

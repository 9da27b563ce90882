package org.hilo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes wrong in other tools: zones, daylight saving, ties, NA, encodings, order. */
class TrapsTest {

    @TempDir
    Path folder;

    private static String mapping(String settings) {
        return settings + """

                files:
                  - match: "*.csv"
                    events:
                      - activity: what
                        time: when
                        area: who
                        references: {order: order}
                """;
    }

    private Heard read(String settings, String... rows) {
        return Heard.read(
                mapping(settings),
                Heard.write(folder, "a.csv", "order,what,when,who\n" + String.join("\n", rows) + "\n"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-23T10:00:00+05:00, 2026-07-23T05:00:00Z",
        "2026-07-23T10:00:00.123-03:00, 2026-07-23T13:00:00.123Z",
        "2026-07-23 10:00:00+0530, 2026-07-23T04:30:00Z",
        "2026-07-23T10:00:00+00, 2026-07-23T10:00:00Z",
        "2026-07-23T10:00Z, 2026-07-23T10:00:00Z",
        "2026-07-23T10:00:00.123456789Z, 2026-07-23T10:00:00.123456789Z"
    })
    void anOffsetIsConvertedAndNeverRelabelled(String written, String meant) {
        Heard csv = read("zone: America/Bogota", "1,A," + written + ",x");
        Heard xes = Heard.read(
                null,
                Heard.write(
                        folder,
                        "a.xes",
                        "<log><trace><string key=\"concept:name\" value=\"1\"/><event><string key=\"concept:name\" value=\"A\"/>"
                                + "<date key=\"time:timestamp\" value=\"" + written + "\"/></event></trace></log>"));

        assertThat(csv.events.getFirst().time()).isEqualTo(Instant.parse(meant));
        assertThat(xes.events.getFirst().time()).isEqualTo(Instant.parse(meant));
    }

    @Test
    void theGapAcrossDaylightSavingIsOneHourShorter() {
        Heard heard = read("zone: Europe/Madrid", "1,A,2026-03-29T01:30:00,x", "1,B,2026-03-29T03:30:00,x");

        assertThat(heard.events.getLast().time().getEpochSecond()
                        - heard.events.getFirst().time().getEpochSecond())
                .isEqualTo(3600);
    }

    @Test
    void timesThatDoNotExistOrExistTwiceAreCountedAndCanBeRefused() {
        String[] rows = {"1,A,2026-03-29T02:30:00,x", "1,B,2026-10-25T02:30:00,x", "1,C,2026-06-01T12:00:00,x"};

        Heard lenient = read("zone: Europe/Madrid", rows);
        Heard later = read("zone: Europe/Madrid\noverlap: later", rows);
        Heard strict = read("zone: Europe/Madrid\ngap: refuse\noverlap: refuse", rows);

        assertThat(lenient.events)
                .extracting(IncomingEvent::time)
                .containsExactly(
                        Instant.parse("2026-03-29T01:30:00Z"),
                        Instant.parse("2026-10-25T00:30:00Z"),
                        Instant.parse("2026-06-01T10:00:00Z"));
        assertThat(lenient.report().gapTimes()).isEqualTo(1);
        assertThat(lenient.report().overlapTimes()).isEqualTo(1);
        assertThat(later.events.get(1).time()).isEqualTo(Instant.parse("2026-10-25T01:30:00Z"));
        assertThat(strict.reasons()).containsExactly(Reason.TIME_IN_GAP, Reason.TIME_IN_OVERLAP);
    }

    @Test
    void withoutAZoneLocalTimesAreUtcAndTheReportSaysSo() {
        Heard heard = read("", "1,A,2026-06-01T12:00:00,x");

        assertThat(heard.events.getFirst().time()).isEqualTo(Instant.parse("2026-06-01T12:00:00Z"));
        assertThat(heard.report().warnings()).extracting(Report.Warning::code).containsExactly("no-zone");
    }

    @Test
    void tiesKeepTheOrderOfTheFileAndAreCounted() {
        Heard heard =
                read("", "1,A,2026-06-01T12:00:00Z,x", "2,B,2026-06-01T12:00:00Z,x", "1,C,2026-06-01T12:00:00Z,x");

        assertThat(heard.events).extracting(IncomingEvent::activity).containsExactly("A", "B", "C");
        assertThat(heard.report().ties()).isEqualTo(1);
    }

    @Test
    void earlierEventsThatComeLaterAreCounted() {
        Heard heard = read(
                "",
                "1,A,2026-06-02T12:00:00Z,x",
                "1,B,2026-06-01T12:00:00Z,x",
                "2,C,2026-05-01T12:00:00Z,x",
                "1,D,2026-06-03T12:00:00Z,");

        assertThat(heard.report().outOfOrder()).isEqualTo(1);
        assertThat(heard.report().missingOwner()).isEqualTo(1);
    }

    @Test
    void naIsARealIdUnlessTheMappingSaysOtherwise() {
        String[] rows = {"NA,A,2026-06-01T12:00:00Z,NULL", "NULL,B,2026-06-01T12:00:00Z,NaN"};

        Heard real = read("", rows);
        Heard named = read("nulls: [NULL, NaN]", rows);

        assertThat(real.events).extracting(e -> e.references().getFirst().id()).containsExactly("NA", "NULL");
        assertThat(real.events).extracting(IncomingEvent::area).containsExactly("NULL", "NaN");
        assertThat(named.events).extracting(IncomingEvent::area).containsExactly((String) null);
        assertThat(named.reasons()).containsExactly(Reason.MISSING_REFERENCE);
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "windows-1252", "ISO-8859-1", "UTF-16"})
    void anyOfTheUsualEncodingsIsReadWithoutBeingNamed(String encoding) {
        byte[] text = "order;what;when;who\n1;Envío ñandú;2026-06-01T12:00:00Z;Logística\n"
                .getBytes(Charset.forName(encoding));

        Heard heard = Heard.read(mapping(""), Heard.write(folder, "a.csv", text));

        assertThat(heard.events.getFirst().activity()).isEqualTo("Envío ñandú");
        assertThat(heard.events.getFirst().area()).isEqualTo("Logística");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstColumn() {
        byte[] text = "\uFEFForder,what,when,who\n1,A,2026-06-01T12:00:00Z,x\n".getBytes(StandardCharsets.UTF_8);

        assertThat(Heard.read(mapping(""), Heard.write(folder, "a.csv", text)).refusals)
                .isEmpty();
    }

    @Test
    void futureAndAncientTimesAreSuspects() {
        Heard heard =
                read("", "1,A,2026-11-22T12:04:00Z,x", "1,B,2026-11-22T12:06:00Z,x", "1,C,1970-01-01T00:00:00Z,x");

        assertThat(heard.report().futureTimes()).isEqualTo(1);
        assertThat(heard.report().ancientTimes()).isEqualTo(1);
        assertThat(heard.events).hasSize(3);
    }

    @Test
    void aGivenIdSeenTwiceIsADuplicate() {
        Heard heard = Heard.read(
                mapping("").replace("time: when", "time: when\n        id: order"),
                Heard.write(
                        folder,
                        "a.csv",
                        "order,what,when,who\n1,A,2026-06-01T12:00:00Z,x\n1,B,2026-06-01T12:00:00Z,x\n"));

        assertThat(heard.events).hasSize(1);
        assertThat(heard.report().duplicates()).isEqualTo(1);
        assertThat(heard.report().rowsRead()).isEqualTo(2);
    }

    @Test
    void cellsThatAreListsGiveSeveralReferences() {
        Heard heard = Heard.read(
                mapping("").replace("{order: order}", "{order: {column: order, split: \",\"}}"),
                Heard.write(
                        folder, "a.csv", "order,what,when,who\n\"['990001', '990002']\",A,2026-06-01T12:00:00Z,x\n"));

        assertThat(heard.events.getFirst().references())
                .containsExactly(new Reference("order", "990001"), new Reference("order", "990002"));
    }

    @Test
    void fourKindsOfAttributes() {
        Heard heard = Heard.read(
                """
                zone: America/Bogota
                files:
                  - match: "*"
                    events:
                      - activity: {value: A}
                        time: when
                        dates: [epoch-millis]
                        references: {order: order}
                        attributes:
                          price: {column: price, type: number}
                          gift: {column: gift, type: flag}
                          due: {column: due, type: time, dates: [dd.MM.yyyy]}
                          note: note
                """,
                Heard.write(
                        folder, "a.csv", "order,when,price,gift,due,note\n1,1767225600000,-1.5e3,Sí,05.01.2026,x\n"));

        assertThat(heard.events.getFirst().time()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(heard.events.getFirst().attributes())
                .isEqualTo(Map.of(
                        "price", -1500.0, "gift", true, "due", Instant.parse("2026-01-05T05:00:00Z"), "note", "x"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1d|.", "0x1p3|.", "NaN|.", "Infinity|.", "1,5|.", "1.5|,", "12.34,5|,", "--1|."})
    void whatIsNoNumberIsRefused(String text, String decimal) {
        Heard heard = Heard.read(
                "decimal: \"" + decimal + "\"\n" + (decimal.equals(",") ? "thousands: \".\"\n" : "") + """
                        files:
                          - match: "*"
                            delimiter: tab
                            events:
                              - activity: {value: A}
                                time: when
                                references: {order: order}
                                attributes: {price: {column: price, type: number}}
                        """,
                Heard.write(folder, "a.tsv", "order\twhen\tprice\n1\t2026-01-01\t" + text + "\n"));

        assertThat(heard.reasons()).isEqualTo(List.of(Reason.BAD_NUMBER));
    }
}

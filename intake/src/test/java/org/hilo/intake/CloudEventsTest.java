package org.hilo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CloudEvents 1.0 as events. */
class CloudEventsTest {

    @TempDir
    Path folder;

    private static IncomingEvent accepted(String json) {
        return switch (CloudEvents.parse(json, 3, Heard.NOW)) {
            case IncomingEvent event -> event;
            case Refusal refusal -> throw new AssertionError(refusal);
        };
    }

    @Test
    void everyPartFindsItsPlace() {
        IncomingEvent event = accepted("""
                {"specversion":"1.0","id":"9","source":"/crm","type":"Complaint raised","subject":"ticket:T/1",
                 "time":"2026-01-05T10:00:00-05:00","channel":"phone","partition":"p1",
                 "data":{"area":"Soporte","references":{"customer":["17"],"order":12},"score":2,"comment":"tarde",
                   "attributes":{"weight":1.5},"vip":true,"due":"2026-01-07T00:00:00Z","nested":{"x":1},"nothing":null}}""");

        assertThat(event.source()).isEqualTo("/crm");
        assertThat(event.activity()).isEqualTo("Complaint raised");
        assertThat(event.time()).isEqualTo(Instant.parse("2026-01-05T15:00:00Z"));
        assertThat(event.area()).isEqualTo("Soporte");
        assertThat(event.channel()).isEqualTo("phone");
        assertThat(event.references())
                .containsExactly(
                        new Reference("ticket", "T/1"), new Reference("customer", "17"), new Reference("order", "12"));
        assertThat(event.score()).isEqualTo(2.0);
        assertThat(event.comment()).isEqualTo("tarde");
        assertThat(event.attributes())
                .isEqualTo(Map.of(
                        "partition", "p1", "weight", 1.5, "vip", true, "due", Instant.parse("2026-01-07T00:00:00Z")));
        assertThat(event.line()).isEqualTo(3);
    }

    @Test
    void aMissingTimeIsThatOfReceiptAndSaysSo() {
        IncomingEvent event =
                accepted("{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"s\",\"type\":\"A\",\"subject\":\"17\"}");

        assertThat(event.time()).isEqualTo(Heard.NOW);
        assertThat(event.timeFromReceipt()).isTrue();
        assertThat(event.references()).containsExactly(new Reference("customer", "17"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"specversion\":\"0.3\",\"id\":\"1\",\"source\":\"s\",\"type\":\"A\",\"subject\":\"1\"}|WRONG_KIND|specversion",
                "{\"specversion\":\"1.0\",\"source\":\"s\",\"type\":\"A\",\"subject\":\"1\"}|MISSING_MEMBER|id",
                "{\"specversion\":\"1.0\",\"id\":\"\",\"source\":\"s\",\"type\":\"A\",\"subject\":\"1\"}|MISSING_MEMBER|id",
                "{\"specversion\":\"1.0\",\"id\":7,\"source\":\"s\",\"type\":\"A\",\"subject\":\"1\"}|WRONG_KIND|id",
                "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"s\",\"type\":\"A\"}|MISSING_REFERENCE|subject, data.references",
                "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"s\",\"type\":\"A\",\"subject\":\"1\",\"time\":\"2026-01-01T10:00:00\"}|TIME_WITHOUT_OFFSET|time",
                "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"s\",\"type\":\"A\",\"subject\":\"1\",\"time\":\"2026-02-30T10:00:00Z\"}|BAD_TIME|time",
                "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"s\",\"type\":\"A\",\"subject\":\"1\",\"data\":{\"score\":\"5\"}}|BAD_NUMBER|score",
                "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"s\",\"type\":\"A\",\"subject\":\"1\",\"data_base64\":\"%%\"}|WRONG_KIND|data_base64"
            })
    void whatIsWrongIsNamed(String json, Reason reason, String field) {
        Incoming incoming = CloudEvents.parse(json, 1, Heard.NOW);

        assertThat(incoming).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.reason()).isEqualTo(reason);
            assertThat(refusal.field()).isEqualTo(field);
        });
    }

    @Test
    void listsLinesAndPrettyPrintedObjectsAreRead() {
        String one =
                "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"s\",\"type\":\"A\",\"subject\":\"1\",\"time\":\"2026-01-01T10:00:00Z\"}";
        String two = one.replace("\"id\":\"1\"", "\"id\":\"2\"");

        assertThat(Heard.read(null, Heard.write(folder, "l.json", "[" + one + ",\n" + two + "]")).events)
                .hasSize(2);
        assertThat(Heard.read(null, Heard.write(folder, "l.ndjson", one + "\n\n" + two + "\n")).events)
                .hasSize(2);
        assertThat(Heard.read(null, Heard.write(folder, "p.json", one.replace(",", ",\n"))).events)
                .hasSize(1);
    }

    @Test
    void plainObjectsAreRowsUnderAMapping() {
        Heard heard = Heard.read(
                """
                files:
                  - match: "*"
                    events: [{activity: what, time: at, references: {order: order.id}, attributes: {n: {column: n, type: number}}}]
                """,
                Heard.write(
                        folder,
                        "r.ndjson",
                        "{\"what\":\"A\",\"at\":\"2026-01-01T10:00:00Z\",\"order\":{\"id\":7},\"n\":1.5}\n{\"what\":\"A\"}\n"));

        assertThat(heard.events.getFirst().references()).containsExactly(new Reference("order", "7"));
        assertThat(heard.events.getFirst().attributes()).isEqualTo(Map.of("n", 1.5));
        assertThat(heard.reasons()).containsExactly(Reason.MISSING_TIME);
    }
}

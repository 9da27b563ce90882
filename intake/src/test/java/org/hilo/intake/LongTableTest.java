package org.hilo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables where a row is an event. */
class LongTableTest {

    private static final String MAPPING = """
            source: shop
            zone: America/Bogota
            dates: [d/M/yyyy H:mm]
            decimal: ","
            thousands: "."
            files:
              - match: "*.csv"
                events:
                  - activity: what
                    time: when
                    area: who
                    references: {order: order}
                    attributes:
                      price: {column: price, type: number}
                    score: {column: score, min: 1, max: 5}
                    comment: comment
            """;

    @TempDir
    Path folder;

    @Test
    void aRowBecomesAnEvent() {
        Path file = Heard.write(folder, "a.csv", """
                order;what;when;who;price;score;comment
                NA;Pedido;3/2/2026 9:05;Ventas;1.234,5;4;"Todo bien;
                gracias"
                """);

        Heard heard = Heard.read(MAPPING, file);

        assertThat(heard.refusals).isEmpty();
        IncomingEvent event = heard.events.getFirst();
        assertThat(event.references()).containsExactly(new Reference("order", "NA"));
        assertThat(event.activity()).isEqualTo("Pedido");
        assertThat(event.time()).isEqualTo(Instant.parse("2026-02-03T14:05:00Z"));
        assertThat(event.area()).isEqualTo("Ventas");
        assertThat(event.attributes()).isEqualTo(Map.of("price", 1234.5));
        assertThat(event.score()).isEqualTo(4.0);
        assertThat(event.comment()).isEqualTo("Todo bien;\ngracias");
        assertThat(event.source()).isEqualTo("shop");
    }

    @Test
    void oneBadLineNeverSpoilsAGoodOne() {
        Path file = Heard.write(folder, "a.csv", """
                order;what;when;who;price;score;comment
                1;Pedido;31/2/2026 9:05;;;;
                2;;3/2/2026 9:05;;;;
                ;Pedido;3/2/2026 9:05;;;;
                4;Pedido;;;;;
                5;Pedido;3/2/2026 9:05;;12.34,5;;
                6;Pedido;3/2/2026 9:05;;;7;
                7;Pedido
                8;Pedido;3/2/2026 9:05;;;;
                """);

        Heard heard = Heard.read(MAPPING, file);

        assertThat(heard.reasons())
                .containsExactly(
                        Reason.BAD_TIME,
                        Reason.MISSING_ACTIVITY,
                        Reason.MISSING_REFERENCE,
                        Reason.MISSING_TIME,
                        Reason.BAD_NUMBER,
                        Reason.SCORE_OUT_OF_RANGE,
                        Reason.FIELD_COUNT);
        assertThat(heard.refusals).extracting(Refusal::line).containsExactly(2L, 3L, 4L, 5L, 6L, 7L, 8L);
        assertThat(heard.refusals.getFirst().message(Locale.ENGLISH))
                .isEqualTo("the time 31/2/2026 9:05 in when is not written as d/M/yyyy H:mm, or is no real date");
        assertThat(heard.events).hasSize(1);
        assertThat(heard.report().rowsRead()).isEqualTo(8);
        assertThat(heard.report().refusedCount()).isEqualTo(7);
    }

    @Test
    void strictRefusesAllForOne() {
        Path file = Heard.write(
                folder, "a.csv", "order;what;when;who;price;score;comment\n1;A;3/2/2026 9:05;;;;\n2;A;x;;;;\n");

        Heard heard = Heard.read(MAPPING, ReadOptions.standard().strictly(), file);

        assertThat(heard.events).isEmpty();
        assertThat(heard.refusals).hasSize(1);
        assertThat(heard.report().accepted()).isZero();
    }

    @Test
    void theSameRowsImportedAgainHaveTheSameIds() {
        String rows = "order;what;when;who;price;score;comment\n1;A;3/2/2026 9:05;;;;\n1;A;3/2/2026 9:05;;;;\n";
        Heard first = Heard.read(MAPPING, Heard.write(folder, "a.csv", rows));
        Heard second = Heard.read(MAPPING, Heard.write(folder, "b.csv", rows));

        assertThat(second.events)
                .extracting(IncomingEvent::id)
                .isEqualTo(first.events.stream().map(IncomingEvent::id).toList());
        assertThat(first.events).extracting(IncomingEvent::id).doesNotHaveDuplicates();
        assertThat(first.report().identical()).isEqualTo(1);
        assertThat(first.report().ties()).isEqualTo(1);
    }

    @Test
    void aScoreOutsideItsScaleIsRefusedByNameAndTheOthersKeepTheScale() {
        Path file = Heard.write(folder, "a.csv", """
                order;what;when;who;price;score;comment
                1;Asked;3/2/2026 9:05;Voice;;5;
                2;Asked;3/2/2026 9:05;Voice;;6;
                3;Asked;3/2/2026 9:05;Voice;;;
                """);

        Heard heard = Heard.read(MAPPING.replace("min: 1, max: 5", "scale: 1..5"), file);

        assertThat(heard.reasons()).containsExactly(Reason.SCORE_OUT_OF_RANGE);
        assertThat(heard.refusals.getFirst().message(Locale.ENGLISH))
                .isEqualTo("the score 6 in score is outside 1 – 5");
        assertThat(heard.events.getFirst().scale()).isEqualTo(new Scale(1, 5));
        assertThat(heard.events.getLast().scale()).as("no score, no scale").isNull();
    }

    @Test
    void everyReasonHasWordsInBothLanguages() {
        for (Reason reason : Reason.values()) {
            assertThat(reason.words(Locale.ENGLISH)).isNotBlank().isNotEqualTo(reason.code());
            assertThat(reason.words(Locale.of("es"))).isNotBlank().isNotEqualTo(reason.words(Locale.ENGLISH));
        }
    }
}
